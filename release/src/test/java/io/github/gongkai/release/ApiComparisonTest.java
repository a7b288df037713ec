package io.github.gongkai.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison bites: two small jars are compiled and packed, and held against each other. */
class ApiComparisonTest {

    private static final String EARLIER =
            "public class Sum { public long of(int a) { return a; } protected int kept; public Sum() {} }";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public class Sum { protected int kept; public Sum() {} }                                             | api.Sum.of(int) METHOD_REMOVED
            public class Sum { long of(int a) { return a; } protected int kept; public Sum() {} }                | api.Sum.of(int) METHOD_LESS_ACCESSIBLE
            public class Sum { public int of(int a) { return a; } protected int kept; public Sum() {} }          | api.Sum.of(int) METHOD_RETURN_TYPE_CHANGED
            public class Sum { public long of(int a) { return a; } public Sum() {} }                             | api.Sum.kept FIELD_REMOVED
            public class Sum { public long of(int a) { return a; } protected int kept; public Sum(int b) {} }    | api.Sum() CONSTRUCTOR_REMOVED
            public final class Sum { public long of(int a) { return a; } protected int kept; public Sum() {} }   | api.Sum CLASS_NOW_NOT_EXTENDABLE
            class Sum { public long of(int a) { return a; } protected int kept; public Sum() {} }                | api.Sum CLASS_NO_LONGER_PUBLIC
            class Other {}                                                                                       | api.Sum CLASS_REMOVED
            public class Sum { public long of(int a) throws Exception { return a; } protected int kept; public Sum() {} } | api.Sum.of(int) METHOD_NOW_THROWS_CHECKED_EXCEPTION
            """)
    void whatBreaksUsersIsFound(String now, String change) throws IOException {
        assertThat(changes(EARLIER, now)).contains("tiny: " + change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public class Sum { public long of(int a) { return a; } protected int kept; public Sum() {} public long of(long a) { return a; } }
            public class Sum { public long of(int a) { return 1L + a; } protected int kept; public Sum() {} private int hidden; }
            public class Sum implements Comparable<Sum> { public long of(int a) { return a; } protected int kept; public Sum() {} public int compareTo(Sum other) { return 0; } }
            """)
    void whatBreaksNobodyIsNot(String now) throws IOException {
        assertThat(changes(EARLIER, now)).isEmpty();
    }

    @Test
    void aPackageThatIsExportedNoMoreIsFound() throws IOException {
        Path earlier = jar("earlier", EARLIER, "module tiny { exports api; }");
        Path now = jar("now", EARLIER, "module tiny { }");

        assertThat(ApiComparison.between("tiny", earlier, now, List.of(), List.of()))
                .contains("tiny: api PACKAGE_NO_LONGER_EXPORTED");
    }

    @Test
    void whatAModuleKeepsToItselfMayChange() throws IOException {
        Path earlier = jar("earlier", EARLIER, "module tiny { }");
        Path now = jar("now", "class Other {}", "module tiny { }");

        assertThat(ApiComparison.between("tiny", earlier, now, List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void aChangeThatIsListedWithItsReasonIsAllowedAndAStaleLineIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("changes.txt"), """
                # a comment

                tiny: api.Sum.of(int) METHOD_REMOVED # nobody could use it
                tiny: api.Gone CLASS_REMOVED # was done in the last release
                """);
        SortedSet<String> found =
                new TreeSet<>(List.of("tiny: api.Sum.of(int) METHOD_REMOVED", "tiny: api.Sum.kept FIELD_REMOVED"));

        assertThat(ListedChanges.in(file).unlisted(found)).containsExactly("tiny: api.Sum.kept FIELD_REMOVED");
        assertThat(ListedChanges.in(file).stale(found)).containsExactly("tiny: api.Gone CLASS_REMOVED");
    }

    @Test
    void aChangeWithoutAReasonIsNoListedChange() throws IOException {
        Path file = Files.writeString(folder.resolve("changes.txt"), "tiny: api.Sum CLASS_REMOVED\n");

        assertThatThrownBy(() -> ListedChanges.in(file))
                .hasMessageContaining("a change without a reason: tiny: api.Sum");
    }

    @Test
    void theListOfTheRepositoryCanBeRead() throws IOException {
        assertThat(ListedChanges.in(Path.of("api/changes.txt")).reasons()).doesNotContainKey("");
    }

    private SortedSet<String> changes(String earlier, String now) throws IOException {
        return ApiComparison.between("tiny", jar("earlier", earlier), jar("now", now), List.of(), List.of());
    }

    /** @param module the source of its module descriptor, or nothing */
    private Path jar(String name, String source, String... module) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(name + "/source/api"));
        Path classes = Files.createDirectories(folder.resolve(name + "/classes"));
        List<String> files = new ArrayList<>();
        files.add(Files.writeString(sources.resolve("Sum.java"), "package api; " + source)
                .toString());
        for (String descriptor : module) {
            files.add(Files.writeString(sources.resolveSibling("module-info.java"), descriptor)
                    .toString());
        }
        files.addAll(0, List.of("-d", classes.toString()));
        run("javac", files.toArray(String[]::new));
        Path jar = folder.resolve(name + ".jar");
        run("jar", "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        return jar;
    }

    private static void run(String tool, String... arguments) {
        assertThat(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments))
                .as(tool)
                .isZero();
    }
}
