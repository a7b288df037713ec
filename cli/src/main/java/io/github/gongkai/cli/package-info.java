/** TBD */
@NullMarked
package io.github.gongkai.cli;

import org.jspecify.annotations.NullMarked;
