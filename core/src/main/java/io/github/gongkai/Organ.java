package io.github.gongkai;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;

/** The administrative organ that publishes a report. */
@Value.Immutable
public abstract class Organ implements Serializable {

    private static final long serialVersionUID = 1;

    /** For the generated class only. */
    Organ() {}

    /** An organ whose kind is not known. */
    public static Organ of(String name) {
        return builder().name(name).build();
    }

    /** An organ of a known kind. */
    public static Organ of(String name, OrganKind kind) {
        return builder().name(name).kind(kind).build();
    }

    /** A builder; the name must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** The full name as published. */
    public abstract String name();

    /** The name on one line, by which reports of the same organ are known: white space inside it made single blanks. */
    public String nameOnOneLine() {
        return String.join(" ", name().strip().split("\\s+"));
    }

    /** The kind of organ; absent where it is not known. */
    public abstract Optional<OrganKind> kind();

    @Value.Check
    void check() {
        if (name().isBlank()) {
            throw new IllegalArgumentException("An organ without a name");
        }
    }

    @Override
    public String toString() {
        return name();
    }

    /** What to write in its place. */
    Object writeReplace() {
        return Serialized.of(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }

    /** Collects the parts of an organ. */
    public static final class Builder extends ImmutableOrgan.Builder {
        Builder() {}
    }
}
