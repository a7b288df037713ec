module app {
    requires io.github.gongkai.rules;
    requires io.github.gongkai.testkit;
    requires jakarta.validation;
    requires org.assertj.core;
    requires org.hibernate.validator;

    opens app to
            org.hibernate.validator;
}
