package io.github.gongkai.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Heading;
import io.github.gongkai.Instrument;
import io.github.gongkai.Label;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Provision;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.Unit;
import io.github.gongkai.rules.Authority;
import io.github.gongkai.rules.Contributions;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.serializer.KryoRegistrator;

/**
 * What Kryo has to know of the library's values. Where Spark is told to serialize with Kryo, tell it of this class as well:
 * {@code spark.kryo.registrator=io.github.gongkai.spark.GongkaiRegistrator}. The values go through Kryo in the form that
 * they have in Java serialization, so that reading builds and checks each of them anew; by itself Kryo would fill their
 * fields past every check, and make cells of which there may be but one.
 */
public final class GongkaiRegistrator implements KryoRegistrator {

    private static final List<Class<?>> ENUMS = List.of(
            ApplicantColumn.class,
            ApplicationRow.class,
            Authority.class,
            DisclosureColumn.class,
            DisclosureRow.class,
            Edition.class,
            Equation.Kind.class,
            Heading.class,
            Instrument.class,
            OrganKind.class,
            ProceedingColumn.class,
            ProceedingRow.class,
            Section.class,
            Severity.class,
            Unit.class);

    /** For Spark. */
    public GongkaiRegistrator() {}

    /** Registers every type of the library that has values; their order is the same on every machine. */
    @Override
    public void registerClasses(Kryo kryo) {
        values().forEach(type -> kryo.register(type, new JavaSerializer()));
        ENUMS.forEach(kryo::register);
    }

    /** Some types are only known by a value. */
    private static Stream<Class<?>> values() {
        Organ organ = Organ.of("-");
        Figures figures = Figures.builder(Edition.STANDARD_2021).build();
        Report report = Report.builder().organ(organ).year(1).figures(figures).build();
        Stream<Object> examples = Stream.of(
                organ,
                report,
                Narrative.of(""),
                Period.ofYear(1),
                Rules.standard().list().get(0));
        Stream<Class<?>> known = Stream.of(
                Bilingual.class,
                Cell.class,
                Contributions.class,
                Entry.Blank.class,
                Entry.Count.class,
                Entry.Decimal.class,
                Entry.Text.class,
                Equation.class,
                Figures.class,
                Figures.Figure.class,
                Label.class,
                Provision.class,
                Rules.class);
        return Stream.concat(examples.map(Object::getClass), known);
    }
}
