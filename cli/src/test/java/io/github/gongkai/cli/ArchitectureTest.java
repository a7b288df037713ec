package io.github.gongkai.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
