/** TBD */
@NullMarked
package io.github.gongkai.rules;

import org.jspecify.annotations.NullMarked;
