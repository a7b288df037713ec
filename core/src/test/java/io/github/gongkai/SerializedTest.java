package io.github.gongkai;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.PROJECTS;
import static io.github.gongkai.DisclosureRow.PROCUREMENT;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SerializedTest {

    private static final Report REPORT = Report.builder()
            .organ(Organ.of("昌乐县民政局", OrganKind.DEPARTMENT))
            .year(2020)
            .period(Period.ofYear(2020))
            .publishedOn(LocalDate.of(2021, 1, 7))
            .figures(Figures.builder(TRIAL_2019)
                    .set(GRANTED, NATURAL_PERSON, -1)
                    .set(NEWLY_RECEIVED, NATURAL_PERSON, Long.MAX_VALUE)
                    .set(PROCUREMENT, PROJECTS, Entry.of("—"))
                    .set(
                            PROCUREMENT,
                            AMOUNT,
                            new Entry.Decimal(new BigDecimal("12.50"), Optional.of(Unit.TEN_THOUSAND_YUAN)))
                    .build())
            .addHeadings("一、总体情况", "")
            .overview("政府信息公开".repeat(20_000))
            .problems("")
            .otherMatters("half of a pair \uD83D and a NUL \u0000")
            .build();

    @Test
    void whateverStandsInAReportComesBackEqual() throws Exception {
        assertThat(copy(REPORT)).isEqualTo(REPORT);
    }

    @Test
    void eachPartOfTheModelTravelsAlone() throws Exception {
        List<? extends Serializable> parts = List.of(
                REPORT.figures(),
                REPORT.figures().list().get(0),
                REPORT.organ(),
                REPORT.period().orElseThrow(),
                REPORT.overview().orElseThrow(),
                Entry.of(5),
                Entry.of(new BigDecimal("5.0")),
                Entry.of("五"),
                Provision.item(Instrument.REGULATION, 50, 4),
                new Bilingual("公开", "disclosure"),
                GRANTED.label(STANDARD_2021),
                STANDARD_2021.equations().get(0));

        for (Serializable part : parts) {
            assertThat(copy(part)).isEqualTo(part);
        }
    }

    @Test
    void thereIsStillOneInstanceOfEachCell() throws Exception {
        for (Cell cell : STANDARD_2021.cells()) {
            assertThat(copy(cell)).isSameAs(cell);
        }
    }

    @Test
    void aDamagedStreamGivesAnErrorOrAReportThatCanBeUsed() throws Exception {
        byte[] bytes = bytes(REPORT.toBuilder().overview("短").build());
        int afterTheHeader = indexOf(bytes, new byte[] {'r', 0, 0, 0, 1});
        for (int at = afterTheHeader; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= (byte) (1 << bit);
                Throwable thrown = catchThrowable(() -> use(read(damaged)));
                if (thrown != null) {
                    assertThat(thrown).isInstanceOfAny(IOException.class, ClassNotFoundException.class);
                }
            }
        }
    }

    @Test
    void aStreamThatPromisesMoreThanItHoldsTakesNoMemory() throws Exception {
        byte[] bytes = bytes(Narrative.of("公开"));
        int pieces = indexOf(bytes, new byte[] {0, 0, 0, 1, 0, 6});
        ByteBuffer.wrap(bytes).putInt(pieces, Integer.MAX_VALUE);

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
    }

    @Test
    void aStreamCannotGiveAValueThatItsBuilderRefuses() throws Exception {
        byte[] yearless = bytes(REPORT);
        int year = indexOf(yearless, ByteBuffer.allocate(4).putInt(2020).array());
        ByteBuffer.wrap(yearless).putInt(year, 0);

        assertThatThrownBy(() -> read(yearless))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage("A report year from 1 to 9999, not 0");
    }

    @Test
    void aStreamCannotHoldAValueItself() throws Exception {
        byte[] bytes = bytes(new ImpostorNarratives());
        Class<?> narrative = Narrative.of("").getClass();
        byte[] name = ImpostorNarratives.class.getName().getBytes(StandardCharsets.US_ASCII);
        int at = indexOf(bytes, name);
        ByteBuffer stream = ByteBuffer.wrap(bytes);
        stream.position(at);
        stream.put(narrative.getName().getBytes(StandardCharsets.US_ASCII));
        stream.putLong(ObjectStreamClass.lookup(narrative).getSerialVersionUID());

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("do not stand in a stream");
    }

    private static void use(Object value) {
        assertThat(value.toString()).isNotNull();
        if (value instanceof Report report) {
            report.edition().cells().forEach(cell -> report.figures().entry(cell));
            Stream.of(Section.OVERVIEW, Section.PROBLEMS).forEach(report::narrative);
        }
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(part, StandardCharsets.ISO_8859_1));
        assertThat(at).isNotNegative();
        return at;
    }

    private static Object copy(Serializable value) throws Exception {
        return read(bytes(value));
    }

    private static byte[] bytes(Serializable value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}

/** Its name is as long as that of the class behind {@link Narrative}. */
final class ImpostorNarratives implements Serializable {
    private static final long serialVersionUID = 1;
}
