package io.github.gongkai.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every file of a bundle as {@code release/try-bundle} deploys it to a folder, which {@code gongkai.bundle} names; {@code
 * gongkai.version} is the version in it. No test of the ordinary build.
 */
class BundleRun {

    private static final Path BUNDLE = Path.of(Objects.requireNonNull(System.getProperty("gongkai.bundle")));
    private static final String VERSION = Objects.requireNonNull(System.getProperty("gongkai.version"));
    private static final String BOM = "gongkai-bom";
    private static final Set<String> LIBRARIES = Set.of(
            "gongkai-core",
            "gongkai-rules",
            "gongkai-json",
            "gongkai-jackson",
            "gongkai-jackson3",
            "gongkai-documents",
            "gongkai-testkit");

    static List<String> artifacts() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLE.resolve("io/github/gongkai"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static List<String> jars() throws IOException {
        return artifacts().stream().filter(artifact -> !artifact.equals(BOM)).toList();
    }

    private static Path file(String artifact, String ending) {
        return BUNDLE.resolve("io/github/gongkai")
                .resolve(artifact)
                .resolve(VERSION)
                .resolve(artifact + "-" + VERSION + ending);
    }

    @Test
    void theBundleHoldsTheArtifactsAndNothingElse() throws IOException {
        Set<String> all = new TreeSet<>(LIBRARIES);
        all.addAll(List.of(BOM, "gongkai-cli", "gongkai-spark"));

        assertThat(artifacts()).containsExactlyElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void everyFileIsThereWithItsSums(String artifact) throws IOException {
        List<String> endings = artifact.equals(BOM)
                ? List.of(".pom", "-cyclonedx.json")
                : List.of(".pom", "-cyclonedx.json", ".jar", "-sources.jar", "-javadoc.jar");
        Set<String> expected = new TreeSet<>();
        for (String ending : endings) {
            for (String sum : List.of("", ".md5", ".sha1")) {
                expected.add(file(artifact, ending + sum).getFileName().toString());
            }
        }

        try (Stream<Path> files = Files.list(file(artifact, ".pom").getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.contains(".asc")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void thePomSaysWhatMavenCentralAsksAndHasNoParent(String artifact) throws Exception {
        Element pom = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file(artifact, ".pom").toFile())
                .getDocumentElement();

        for (String name : List.of("name", "description", "url", "licenses", "developers", "scm", "version")) {
            assertThat(child(pom, name)).as(name).isNotNull();
        }
        for (String name : List.of("connection", "developerConnection", "url")) {
            assertThat(child(child(pom, "scm"), name).getTextContent())
                    .endsWith(name.equals("url") ? "gongkai" : ".git");
        }
        for (String name : List.of("parent", "build", "profiles", "repositories", "modules")) {
            assertThat(child(pom, name)).as(name).isNull();
        }
        assertThat(child(pom, "version").getTextContent()).isEqualTo(VERSION);
        assertThat(Files.readString(file(artifact, ".pom"))).doesNotContain("SNAPSHOT", "<scope>test");
    }

    private static Element child(Element parent, String name) {
        NodeList children = parent.getElementsByTagName(name);
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getParentNode() == parent) {
                return (Element) children.item(i);
            }
        }
        return null;
    }

    @ParameterizedTest
    @MethodSource("jars")
    void theJarHasItsLicenceItsModuleAndItsVersion(String artifact) throws IOException {
        try (JarFile jar = new JarFile(file(artifact, ".jar").toFile())) {
            assertThat(names(jar)).contains("META-INF/LICENSE", "META-INF/NOTICE");
            assertThat(jar.getManifest().getMainAttributes().getValue("Implementation-Version"))
                    .isEqualTo(VERSION);
            if (LIBRARIES.contains(artifact)) {
                assertThat(names(jar)).contains("module-info.class");
            }
            assertThat(names(jar)).noneMatch(name -> name.endsWith("Test.class") && !name.contains("$"));
            assertThat(jar.stream().map(ZipEntry::getTimeLocal)).hasSizeGreaterThan(1);
            assertThat(jar.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    @Test
    void theSchemasAreInTheJars() throws IOException {
        try (JarFile json = new JarFile(file("gongkai-json", ".jar").toFile());
                JarFile cli = new JarFile(file("gongkai-cli", ".jar").toFile())) {
            assertThat(names(json)).contains("META-INF/gongkai/report.schema.json");
            assertThat(names(cli)).contains("META-INF/gongkai/check.schema.json");
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everyClassHasItsSource(String artifact) throws IOException {
        try (JarFile jar = new JarFile(file(artifact, ".jar").toFile());
                JarFile sources = new JarFile(file(artifact, "-sources.jar").toFile())) {
            Set<String> needed = names(jar).stream()
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.replace(".class", ".java"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(names(sources)).containsAll(needed);
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void theJavadocShowsWhatIsExported(String artifact) throws IOException {
        try (JarFile javadoc = new JarFile(file(artifact, "-javadoc.jar").toFile())) {
            assertThat(names(javadoc)).contains("index.html", "element-list");
            String listed = new String(read(javadoc, "element-list"), StandardCharsets.UTF_8);
            if (artifact.equals("gongkai-core")) {
                assertThat(listed.lines()).containsExactly("module:io.github.gongkai", "io.github.gongkai");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void theSbomNamesTheArtifactAndAllThatItBrings(String artifact) throws IOException {
        JsonNode sbom =
                new ObjectMapper().readTree(file(artifact, "-cyclonedx.json").toFile());

        assertThat(sbom.at("/bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(sbom.at("/metadata/component/purl").asText())
                .startsWith("pkg:maven/io.github.gongkai/" + artifact + "@" + VERSION);
        assertThat(sbom.at("/metadata/component/licenses/0/license/id").asText())
                .isEqualTo("Apache-2.0");
        List<JsonNode> components = sbom.at("/components").isMissingNode()
                ? List.of()
                : Stream.iterate(0, i -> i < sbom.at("/components").size(), i -> i + 1)
                        .map(sbom.at("/components")::get)
                        .toList();
        if (artifact.equals("gongkai-core")) {
            assertThat(components).isEmpty();
        }
        assertThat(components).allSatisfy(component -> {
            assertThat(component.at("/version").asText()).isNotEmpty().doesNotContain("SNAPSHOT");
            assertThat(component.at("/hashes")).as("%s", component.at("/name")).isNotEmpty();
            assertThat(component.at("/licenses"))
                    .as("%s", component.at("/name"))
                    .isNotEmpty();
        });
    }

    private static List<String> names(JarFile jar) {
        return jar.stream().map(ZipEntry::getName).toList();
    }

    private static byte[] read(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
