package io.github.gongkai.rules.validation;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.rules.Finding;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.messageinterpolation.MessageParameterEscaping;

/** The message as parameters of Hibernate Validator. This class alone knows it, and is loaded only where it is there. */
final class ParameterSentence extends Sentence {

    private static final String TURN = "io.github.gongkai.rules.validation.turn";

    private final HibernateConstraintValidatorContext context;

    private ParameterSentence(HibernateConstraintValidatorContext context) {
        this.context = context;
    }

    static Sentence in(ConstraintValidatorContext context) {
        return new ParameterSentence(context.unwrap(HibernateConstraintValidatorContext.class));
    }

    @Override
    String template(Finding finding, int turn) {
        Bilingual message = new Bilingual(finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH));
        set("rule", finding.rule().id());
        set("cell", finding.cells().stream().findFirst().map(Cell::path).orElse(""));
        set("chinese", message.chinese());
        set("english", message.english());
        // What is said where the class loader of the validator does not see our bundles.
        set(KEY, message.in(Locale.getDefault()));
        context.withDynamicPayload(finding);
        return context.getDefaultConstraintMessageTemplate() + mark(turn);
    }

    /** Violations are equal if path, message and template are; a parameter that says nothing makes the template differ. */
    private String mark(int turn) {
        if (turn == 1) {
            return "";
        }
        String name = TURN + turn;
        set(name, "");
        return "{" + name + "}";
    }

    private void set(String name, String text) {
        String escaped = escaped(text);
        try {
            context.addMessageParameter(name, escaped, MessageParameterEscaping.NONE);
        } catch (LinkageError earlierVersion) {
            context.addMessageParameter(name, escaped);
        }
    }
}
