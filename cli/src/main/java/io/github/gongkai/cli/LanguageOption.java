package io.github.gongkai.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** {@code --lang}: the language of messages. */
final class LanguageOption {

    enum Language {
        ZH,
        EN
    }

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh",
            description = "Language of messages: zh or en (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ZH;

    Locale locale() {
        return language == Language.EN ? Locale.ENGLISH : Locale.CHINESE;
    }
}
