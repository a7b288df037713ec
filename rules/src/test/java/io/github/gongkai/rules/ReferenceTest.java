package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {

    @Test
    void everySetOfTheLibraryTravels() throws Exception {
        for (Rules rules : List.of(Rules.standard(), Rules.arithmetic(), Years.rules(), Rollup.rules())) {
            Rules copy = (Rules) read(bytes(rules));

            assertThat(copy.list()).isEqualTo(rules.list());
        }
    }

    @Test
    void aSetTravelsAsItWasChanged() throws Exception {
        Rules rules = Rules.standard().without("cell-complete").withSeverity("count-domain", Severity.NOTICE);

        Rules copy = (Rules) read(bytes(rules));

        assertThat(copy.list()).isEqualTo(rules.list());
        assertThat(copy.find("count-domain").orElseThrow().severity()).isEqualTo(Severity.NOTICE);
    }

    @Test
    void aRuleTravelsAlone() throws Exception {
        Rule rule = Rules.standard().find("applications-balance").orElseThrow();

        assertThat(read(bytes(rule))).isSameAs(rule);
    }

    @Test
    void aRuleThatTheOtherSideCouldNotLookUpDoesNotTravel() {
        Rule own = Rule.builder()
                .from(Rules.standard().list().get(0))
                .id("a-rule-of-my-own")
                .build();

        assertThatThrownBy(() -> bytes(Rules.of(own)))
                .isInstanceOf(NotSerializableException.class)
                .hasMessageContaining("a-rule-of-my-own");
    }

    /** A pack as one finds it on the class path. */
    public static final class Pack implements RulePack {
        static final Rule OURS = Rule.builder()
                .from(Rules.standard().list().get(0))
                .id("pack-ours")
                .build();
        static final Rule OTHER =
                Rule.builder().from(OURS).id("pack-other").sentence("另一句").build();

        @Override
        public List<Rule> rules() {
            return List.of(OTHER, OURS);
        }
    }

    @Test
    void aRuleOfAPackOnTheClassPathTravelsByItsId(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(folder.resolve("META-INF/services/" + RulePack.class.getName()), Pack.class.getName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Pack.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            Rule milder =
                    Rule.builder().from(Pack.OURS).severity(Severity.NOTICE).build();

            assertThat(read(bytes(Pack.OURS))).isSameAs(Pack.OURS);
            assertThat(read(bytes(Pack.OTHER))).isSameAs(Pack.OTHER);
            assertThat(((Rule) read(bytes(milder))).severity()).isEqualTo(Severity.NOTICE);
            assertThatThrownBy(() ->
                            bytes(Rule.builder().from(Pack.OURS).sentence("一句").build()))
                    .isInstanceOf(NotSerializableException.class);
            assertThatThrownBy(() ->
                            bytes(Rule.builder().from(Pack.OURS).id("pack-none").build()))
                    .isInstanceOf(NotSerializableException.class);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aRuleWithBoundsOfOnesOwnIsNotTakenForThatOfTheLibrary() {
        assertThatThrownBy(() -> bytes(Years.yearOnYearJump(2, 10)))
                .isInstanceOf(NotSerializableException.class)
                .hasMessageContaining("year-on-year-jump");
    }

    @Test
    void anIdThatIsNotKnownHereIsNamed() throws Exception {
        String stream = new String(bytes(Rules.standard().only("count-domain")), StandardCharsets.ISO_8859_1);
        byte[] forged = stream.replace("count-domain", "count-doughs").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(forged))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("Neither the library nor a pack on the class path has the rule count-doughs");
    }

    private static byte[] bytes(Serializable value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
