package io.github.gongkai.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** This module knows the others, and none of them knows it or Spark. */
class ArchitectureTest {

    private static final String LIBRARY = "io.github.gongkai";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(LIBRARY);

    @Test
    void itKnowsTheLibraryAndSparkAndNotTheCommand() {
        classes()
                .that()
                .resideInAPackage(LIBRARY + ".spark")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        LIBRARY,
                        LIBRARY + ".rules",
                        LIBRARY + ".documents",
                        LIBRARY + ".jackson",
                        LIBRARY + ".spark",
                        "org.apache.spark..",
                        "org.apache.hadoop..",
                        "com.esotericsoftware.kryo..",
                        "com.fasterxml.jackson.core..",
                        "scala..",
                        "picocli..",
                        "java..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void theLibraryKnowsNeitherThisModuleNorSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LIBRARY + ".spark")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LIBRARY + ".spark", "org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(CLASSES);
    }
}
