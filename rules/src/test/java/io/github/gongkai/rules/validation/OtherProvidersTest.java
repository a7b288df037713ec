package io.github.gongkai.rules.validation;

import static io.github.gongkai.rules.validation.Validating.flawed;
import static io.github.gongkai.rules.validation.Validating.holding;
import static io.github.gongkai.rules.validation.Validating.messages;
import static io.github.gongkai.rules.validation.Validating.paths;
import static io.github.gongkai.rules.validation.Validating.said;
import static io.github.gongkai.rules.validation.Validating.validator;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Payload;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.junit.jupiter.api.Test;

/** Providers that know nothing of message parameters, and class paths without bundles or without Hibernate Validator. */
class OtherProvidersTest {

    @Constraint(validatedBy = PlainValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Plain {
        String message() default Sentence.TEMPLATE;

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Upload(@Plain Report report) {}

    record Curt(@Plain(message = "wrong") Report report) {}

    /** Gives the validator a context that offers what the specification says and no more. */
    public static final class PlainValidator implements ConstraintValidator<Plain, Report> {
        @Override
        public boolean isValid(Report report, ConstraintValidatorContext context) {
            return new ReportValidator().isValid(report, plain(context));
        }
    }

    @Test
    void theMessageIsATemplateThatMeansNothingButItself() {
        String[] texts = {"${1+1}", "{x}", "{rule}", "\\", "\\{x\\}", "}{", "$"};

        for (String text : texts) {
            assertThat(messages(validator(Locale.CHINESE).validate(new Upload(holding(text)))))
                    .isEqualTo(said(holding(text), Locale.getDefault()));
        }
    }

    @Test
    void pathsAndMessagesOfOnesOwnAreAsEver() {
        assertThat(paths(validator(Locale.CHINESE).validate(new Upload(flawed()))))
                .containsExactly(
                        "report.applications.newlyReceived.naturalPerson",
                        "report.applications.newlyReceived.naturalPerson",
                        "report.applications.newlyReceived.total");
        assertThat(messages(validator(Locale.CHINESE).validate(new Curt(flawed()))))
                .containsOnly("wrong");
    }

    record Checked(@Consistent Report report) {}

    @Test
    void anInterpolatorThatDoesNotSeeTheBundlesHasTheMessageAmongTheParameters() {
        Validator validator =
                validator(Locale.CHINESE, configuration -> configuration.messageInterpolator(new WithoutBundles()));

        assertThat(messages(validator.validate(new Checked(flawed())))).isEqualTo(said(flawed(), Locale.getDefault()));
    }

    private static final class WithoutBundles implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            String name = template.substring(1, template.indexOf('}'));
            return (String) context.unwrap(HibernateMessageInterpolatorContext.class)
                    .getMessageParameters()
                    .get(name);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }
    }

    @Test
    void hibernateValidatorNeedNotBeOnTheClassPath() throws ReflectiveOperationException {
        Class<?> validator = new WithoutHibernate().loadClass(ReportValidator.class.getName());
        List<String> templates = new ArrayList<>();

        Object valid = validator
                .getMethod("isValid", Report.class, ConstraintValidatorContext.class)
                .invoke(validator.getConstructor().newInstance(), flawed(), recording(templates));

        assertThat(valid).isEqualTo(false);
        assertThat(templates)
                .hasSize(3)
                .allSatisfy(template -> assertThat(template).isNotEqualTo(Sentence.TEMPLATE));
    }

    /** Defines the classes of the package once more, and knows no Hibernate Validator. */
    private static final class WithoutHibernate extends ClassLoader {
        WithoutHibernate() {
            super(ReportValidator.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.hibernate.")) {
                throw new ClassNotFoundException(name);
            }
            boolean ours = name.startsWith(ReportValidator.class.getPackageName() + ".");
            return ours && findLoadedClass(name) == null ? defined(name) : super.loadClass(name, resolve);
        }

        private Class<?> defined(String name) {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static ConstraintValidatorContext plain(ConstraintValidatorContext context) {
        return proxy(ConstraintValidatorContext.class, (proxy, method, arguments) -> {
            if (method.getName().equals("unwrap")) {
                throw new ValidationException("no such type");
            }
            try {
                return method.invoke(context, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }

    /** A context that keeps the templates and answers every call with itself, or with a builder that does. */
    private static ConstraintValidatorContext recording(List<String> templates) {
        return proxy(ConstraintValidatorContext.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getDefaultConstraintMessageTemplate")) {
                return Sentence.TEMPLATE;
            }
            if (method.getName().equals("buildConstraintViolationWithTemplate")) {
                templates.add((String) arguments[0]);
                return node(ConstraintValidatorContext.ConstraintViolationBuilder.class);
            }
            return null;
        });
    }

    private static <T> T node(Class<T> type) {
        return proxy(
                type,
                (proxy, method, arguments) ->
                        method.getName().startsWith("addProperty") ? node(method.getReturnType()) : null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
