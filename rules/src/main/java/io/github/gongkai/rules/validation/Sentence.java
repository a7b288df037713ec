package io.github.gongkai.rules.validation;

import io.github.gongkai.rules.Finding;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.util.Locale;

/** How the message of a finding gets into a violation, without any of it being read as a template. */
abstract class Sentence {

    static final String KEY = "io.github.gongkai.rules.validation.Consistent.message";
    static final String TEMPLATE = "{" + KEY + "}";

    /** By parameters where the provider has them. */
    static Sentence in(ConstraintValidatorContext context) {
        try {
            return ParameterSentence.in(context);
        } catch (NoClassDefFoundError | ValidationException anotherProvider) {
            return new EscapedSentence(context.getDefaultConstraintMessageTemplate());
        }
    }

    /**
     * The template for a finding.
     *
     * @param turn the how manieth violation at its path this is, from 1
     */
    abstract String template(Finding finding, int turn);

    /** A text as a template, or as part of one, that means nothing but itself. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c == '{' || c == '}' || c == '$') {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /**
     * The message itself as a template, escaped, in the language of the machine: without parameters a validator does not
     * say which language it speaks. A template of the user's own stays as it is.
     */
    private static final class EscapedSentence extends Sentence {
        private final String wanted;

        EscapedSentence(String wanted) {
            this.wanted = wanted;
        }

        @Override
        String template(Finding finding, int turn) {
            return wanted.equals(TEMPLATE) ? escaped(finding.message(Locale.getDefault())) : wanted;
        }
    }
}
