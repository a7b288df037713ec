package io.github.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Instrument;
import io.github.gongkai.Narrative;
import io.github.gongkai.Provision;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Contributions;
import io.github.gongkai.rules.Rollup;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.testkit.FlawedReport;
import io.github.gongkai.testkit.ReportArbitraries;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializationStream;
import org.apache.spark.serializer.SerializerInstance;
import scala.reflect.ClassTag;

/** The library's values go through both of Spark's serializers without a change. */
@Domain(ReportArbitraries.class)
class GongkaiRegistratorTest {

    private static final SparkConf CONFIGURATION = new SparkConf(false)
            .set("spark.kryo.registrationRequired", "true")
            .set("spark.kryo.registrator", GongkaiRegistrator.class.getName());

    private static final List<SerializerInstance> SERIALIZERS =
            List.of(new KryoSerializer(CONFIGURATION).newInstance(), new JavaSerializer(CONFIGURATION).newInstance());

    @Property(tries = 200)
    void aReportComesBackEqual(@ForAll FlawedReport flawed) {
        for (SerializerInstance serializer : SERIALIZERS) {
            assertThat(copy(flawed.report(), serializer)).isEqualTo(flawed.report());
        }
    }

    @Property(tries = 200)
    void figuresComeBackEqualWhateverTheyHold(@ForAll Figures figures) {
        for (SerializerInstance serializer : SERIALIZERS) {
            assertThat(copy(figures, serializer)).isEqualTo(figures);
        }
    }

    @Example
    void everyOtherPartOfTheModelComesBackEqual() {
        Report report = ReportGenerator.seeded(3).report();
        List<Object> values = List.of(
                report.organ(),
                report.period().orElseThrow(),
                report.overview().orElseThrow(),
                report.figures().list().get(5),
                Edition.TRIAL_2019.equations().get(3),
                Provision.item(Instrument.REGULATION, 50, 4),
                ApplicationRow.GRANTED,
                ApplicationRow.GRANTED.label(Edition.STANDARD_2021),
                Rules.standard().list().get(0));
        for (SerializerInstance serializer : SERIALIZERS) {
            for (Object value : values) {
                assertThat(copy(value, serializer)).isEqualTo(value);
            }
        }
    }

    @Example
    void thereIsStillOneInstanceOfEachCell() {
        for (SerializerInstance serializer : SERIALIZERS) {
            for (Cell cell : Edition.STANDARD_2021.cells()) {
                assertThat(copy(cell, serializer)).isSameAs(cell);
            }
        }
    }

    @Example
    void rulesTravelByTheirIdsThoseOfPacksToo() {
        Rules rules = Rules.standard().without("cell-complete").with(new SamplePack());
        Report report = ReportGenerator.seeded(3).flawed(3).report();
        for (SerializerInstance serializer : SERIALIZERS) {
            Rules copy = copy(rules, serializer);

            assertThat(copy.toString()).isEqualTo(rules.toString());
            assertThat(copy.check(report).findings().toString())
                    .isEqualTo(rules.check(report).findings().toString());
        }
    }

    @Example
    void contributionsTravel() {
        Contributions sum = new Contributions();
        ReportGenerator.seeded(3).year(2023).reports().limit(20).forEach(sum::add);
        Report aggregate = ReportGenerator.seeded(99).year(2023).report();
        for (SerializerInstance serializer : SERIALIZERS) {
            assertThat(Rollup.of(aggregate, copy(sum, serializer)).check().findings())
                    .extracting(Object::toString)
                    .isEqualTo(Rollup.of(aggregate, sum).check().findings().stream()
                            .map(Object::toString)
                            .toList());
        }
    }

    @Example
    void manyValuesInOneStreamShareIt() {
        Narrative[] texts = new Narrative[100];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Narrative.of("第" + i + "段");
        }
        SerializerInstance kryo = SERIALIZERS.get(0);
        ClassTag<Narrative> type = ClassTag.apply(Narrative.class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SerializationStream out = kryo.serializeStream(bytes);
        for (Narrative text : texts) {
            out.writeObject(text, type);
        }
        out.close();

        DeserializationStream in = kryo.deserializeStream(new ByteArrayInputStream(bytes.toByteArray()));
        for (Narrative text : texts) {
            Narrative copy = in.readObject(type);
            assertThat(copy).isEqualTo(text);
        }
        in.close();
    }

    @Example
    void withoutTheRegistratorKryoRefusesRatherThanGuess() {
        SparkConf bare = new SparkConf(false).set("spark.kryo.registrationRequired", "true");
        SerializerInstance kryo = new KryoSerializer(bare).newInstance();

        assertThatThrownBy(() -> copy(Narrative.of("公开"), kryo)).isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> T copy(T value, SerializerInstance serializer) {
        ClassTag<T> type = ClassTag.apply(value.getClass());
        ByteBuffer bytes = serializer.serialize(value, type);
        return serializer.deserialize(bytes, type);
    }
}
