package io.github.gongkai.release;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the module descriptors promise. */
class ModulesTest {

    static List<Artifact> artifacts() {
        return Artifact.all();
    }

    @Test
    void everyArtifactExportsWhatIsMeantForUsersAndNoMore() {
        assertThat(artifacts().stream().collect(toMap(Artifact::name, ModulesTest::exports)))
                .isEqualTo(Map.of(
                        "io.github.gongkai",
                        Set.of("io.github.gongkai"),
                        "io.github.gongkai.rules",
                        Set.of("io.github.gongkai.rules", "io.github.gongkai.rules.validation"),
                        "io.github.gongkai.json",
                        Set.of(), // only to the artifacts that it is shared by
                        "io.github.gongkai.jackson",
                        Set.of("io.github.gongkai.jackson"),
                        "io.github.gongkai.jackson3",
                        Set.of("io.github.gongkai.jackson3"),
                        "io.github.gongkai.documents",
                        Set.of("io.github.gongkai.documents"),
                        "io.github.gongkai.testkit",
                        Set.of("io.github.gongkai.testkit")));
    }

    private static Set<String> exports(Artifact artifact) {
        return artifact.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toSet());
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void nothingIsOpenedToReflection(Artifact artifact) {
        assertThat(artifact.descriptor().isOpen()).isFalse();
        assertThat(artifact.descriptor().opens()).isEmpty();
    }

    /** An automatic module cannot be linked into an image. */
    @ParameterizedTest
    @MethodSource("artifacts")
    void whatIsNeededToRunIsAModuleThatSaysSo(Artifact artifact) {
        Map<String, ModuleDescriptor> found = everyModule();
        for (String needed : neededToRun(artifact.descriptor())) {
            assertThat(found.get(needed))
                    .as("%s needs %s", artifact, needed)
                    .isNotNull()
                    .matches(module -> !module.isAutomatic(), "is no automatic module");
        }
    }

    /** A file in a package of the module would be closed to all others. */
    @Test
    void theCatalogueOfRulesCanBeReadByOtherModules() throws IOException {
        String rules = "io.github.gongkai.rules";
        Configuration resolved =
                ModuleLayer.boot().configuration().resolve(Artifact.modulePath(), ModuleFinder.of(), Set.of(rules));
        ModuleLayer layer = ModuleLayer.defineModulesWithOneLoader(resolved, List.of(ModuleLayer.boot()), null)
                .layer();

        try (InputStream json = layer.findLoader(rules).getResourceAsStream("META-INF/gongkai/rules.json")) {
            assertThat(json).isNotNull();
            assertThat(new String(json.readAllBytes(), StandardCharsets.UTF_8)).contains("\"applications-balance\"");
        }
    }

    @Test
    void theFormNeedsNothingButTheBaseOfTheJdk() {
        assertThat(neededToRun(everyModule().get("io.github.gongkai"))).containsExactly("java.base");
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void aUserSeesEveryClassThatASignatureNames(Artifact artifact) {
        List<Class<?>> exported = Signatures.exported(artifact);
        Set<String> visible = visible(artifact);
        assertThat(exported).hasSizeGreaterThanOrEqualTo(exports(artifact).size());
        for (Class<?> type : exported) {
            assertThat(Signatures.of(type))
                    .as("the classes in the signatures of %s", type)
                    .allMatch(name -> visible.contains(packageOf(name)) && isPublic(name));
        }
    }

    /**
     * The packages that whoever requires the artifact reads: what the artifact exports and what it passes on. What is
     * optional for the artifact, the users of those classes have required themselves.
     */
    private static Set<String> visible(Artifact artifact) {
        Map<String, ModuleDescriptor> found = everyModule();
        Set<String> modules = new HashSet<>();
        passOn(artifact.name(), found, modules);
        artifact.descriptor().requires().stream()
                .filter(requires -> requires.modifiers().contains(Requires.Modifier.STATIC))
                .forEach(requires -> passOn(requires.name(), found, modules));
        return modules.stream().flatMap(name -> packages(found.get(name))).collect(toSet());
    }

    private static Stream<String> packages(ModuleDescriptor module) {
        return module.isAutomatic()
                ? module.packages().stream()
                : module.exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(ModuleDescriptor.Exports::source);
    }

    private static void passOn(String name, Map<String, ModuleDescriptor> found, Set<String> reached) {
        if (found.containsKey(name) && reached.add(name)) {
            found.get(name).requires().stream()
                    .filter(requires -> requires.modifiers().contains(Requires.Modifier.TRANSITIVE)
                            || requires.name().equals("java.base"))
                    .forEach(requires -> passOn(requires.name(), found, reached));
        }
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    private static boolean isPublic(String type) {
        try {
            return Modifier.isPublic(Class.forName(type, false, ModulesTest.class.getClassLoader())
                            .getModifiers())
                    || Modifier.isProtected(Class.forName(type, false, ModulesTest.class.getClassLoader())
                            .getModifiers());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> neededToRun(ModuleDescriptor module) {
        return module.requires().stream()
                .filter(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
                .map(Requires::name)
                .collect(toSet());
    }

    /** The modules of the JDK, the project and the libraries, by name. */
    private static Map<String, ModuleDescriptor> everyModule() {
        return Stream.concat(ModuleFinder.ofSystem().findAll().stream(), Artifact.modulePath().findAll().stream())
                .map(ModuleReference::descriptor)
                .collect(toMap(ModuleDescriptor::name, module -> module));
    }
}
