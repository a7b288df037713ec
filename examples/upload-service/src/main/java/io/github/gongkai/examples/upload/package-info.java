/** A service that takes reports, checks them and keeps what it found. Open {@code Reports} first. */
@NullMarked
package io.github.gongkai.examples.upload;

import org.jspecify.annotations.NullMarked;
