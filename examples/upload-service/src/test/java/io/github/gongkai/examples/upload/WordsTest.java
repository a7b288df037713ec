package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence is there in both languages, and every sentence that a page or a refusal asks for is there. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name))) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() throws IOException {
        Properties chinese = words("words.properties");
        Properties english = words("words_en.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        Pattern place = Pattern.compile("\\{\\d");
        chinese.forEach((key, sentence) -> assertThat(place.matcher((String) sentence)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .sorted())
                .as("%s", key)
                .isEqualTo(place.matcher(english.getProperty((String) key))
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .sorted()
                        .toList()));
    }

    @Test
    void eachReasonWhyThereIsNoProposalHasASentence() throws IOException {
        Properties words = words("words.properties");
        for (Proposal.State state : Proposal.State.values()) {
            if (state != Proposal.State.THERE) {
                String code = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
                assertThat(words).containsKeys("proposal." + state, "problem.no-proposal-" + code);
            }
        }
    }

    @Test
    void everySentenceThatIsAskedForIsThere() throws IOException {
        Properties words = words("words.properties");
        Pattern asked = Pattern.compile("#\\{([a-z.-]+)|(?:of|busy)\\(\\s*HttpStatus\\.[A-Z_]+,\\s*\"([a-z-]*[a-z])\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                asked.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> assertThat(words)
                                .as("%s", file)
                                .containsKey(found.group(1) != null ? found.group(1) : "problem." + found.group(2)));
            }
        }
    }
}
