package io.github.gongkai.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the modules run one way. */
class ArchitectureTest {

    private static final String CORE = "io.github.gongkai";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE);

    @Test
    void coreKnowsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, "java..", "org.jspecify..", "org.immutables..")
                .check(CLASSES);
    }

    @Test
    void rulesKnowNothingButCore() {
        classes()
                .that()
                .resideInAPackage(CORE + ".rules")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, CORE + ".rules", "java..", "org.jspecify..", "org.immutables..")
                .check(CLASSES);
    }

    @Test
    void readersAndJsonDoNotKnowTheRules() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE + ".documents", CORE + ".json", CORE + ".jackson", CORE + ".jackson3")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CORE + ".rules")
                .check(CLASSES);
    }

    @Test
    void theCommandIsKnownToNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CORE + ".cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CORE + ".cli")
                .check(CLASSES);
    }

    /** The arrows among the project's own packages, as the page draws them. */
    @Test
    void thePageOfTheArchitectureSaysWhoKnowsWhom() throws IOException {
        Map<String, String> rows = Files.readAllLines(Path.of("../docs/architecture.md")).stream()
                .filter(line -> line.startsWith("| `" + CORE))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(row -> row[1].strip().replace("`", ""), row -> row[3].strip()));
        assertThat(rows).hasSize(10);
        rows.forEach((of, known) -> {
            if (!known.equals("all")) {
                String[] strangers = rows.keySet().stream()
                        .filter(other -> !other.equals(of) && !isNamed(other, known))
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(of)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(strangers)
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        });
    }

    /** Whether the words of a row name a package of ours, by the last part of its name. */
    private static boolean isNamed(String other, String known) {
        String name = other.equals(CORE) ? "core" : other.substring(CORE.length() + 1);
        return Stream.of(known.split(", "))
                .anyMatch(word -> word.replaceFirst(" \\(.*", "").equals(name));
    }

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
