/** The code of the guide (docs/guide.md), region by region. Every one is run by the build. */
@NullMarked
package io.github.gongkai.examples.guide;

import org.jspecify.annotations.NullMarked;
