@NullMarked
package io.github.gongkai.jackson3;

import org.jspecify.annotations.NullMarked;
