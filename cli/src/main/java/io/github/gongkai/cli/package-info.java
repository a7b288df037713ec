/** The command {@code gongkai}. Open {@link io.github.gongkai.cli.Main} first; nothing else here is meant for others. */
@NullMarked
package io.github.gongkai.cli;

import org.jspecify.annotations.NullMarked;
