@NullMarked
package io.github.gongkai.jackson;

import org.jspecify.annotations.NullMarked;
