/** TBD */
@NullMarked
package io.github.gongkai.testkit;

import org.jspecify.annotations.NullMarked;
