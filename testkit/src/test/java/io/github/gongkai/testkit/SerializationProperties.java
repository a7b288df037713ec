package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Reports go through Java serialization without a change. */
@Domain(ReportArbitraries.class)
class SerializationProperties {

    @Property(tries = 300)
    void aReportComesBackEqualAndIsJudgedAlike(@ForAll FlawedReport flawed) throws Exception {
        Report report = flawed.report();

        Report copy = copy(report);

        assertThat(copy).isEqualTo(report);
        assertThat(Rules.standard().check(copy).findings().toString())
                .isEqualTo(Rules.standard().check(report).findings().toString());
    }

    @Property(tries = 300)
    void figuresComeBackEqualWhateverTheyHold(@ForAll Figures figures) throws Exception {
        assertThat(copy(figures)).isEqualTo(figures);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Serializable> T copy(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
