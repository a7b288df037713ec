/** The form of the annual report as data, and a report as an immutable value. It needs nothing but the JDK. */
@SuppressWarnings("requires-automatic") // of annotations that are gone after compilation
module io.github.gongkai {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.gongkai;
}
