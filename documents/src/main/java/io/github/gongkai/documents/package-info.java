/** TBD */
@NullMarked
package io.github.gongkai.documents;

import org.jspecify.annotations.NullMarked;
