package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.documents.Printer.Layout;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class HostileInputProperties {

    private static final String[] PIECES = {
        "<td rowspan=65534>",
        "<td colspan=99999 rowspan=0>",
        "<div>",
        "<table>",
        "<tr>",
        "</table>",
        "<p>",
        "|",
        "\t",
        "\n",
        "一、",
        "总体情况",
        "三、",
        "规章",
        "行政复议",
        "总计",
        "其他",
        "0",
        "12",
        "（",
        "）",
        "《",
        "2023年",
        "统计期限",
        "信息公开",
        "报告",
        "&nbsp;",
        "减",
        "\u0000",
        "\uD800",
        "由",
        "编制"
    };

    @Property(tries = 300)
    void anyBytesGiveAReading(@ForAll @Size(max = 400) byte[] bytes) throws DocumentException {
        assertThat(ReportReader.standard().read(bytes, "any.bin").remarks()).isNotEmpty();
    }

    @Property(tries = 300)
    void piecesOfReportsInAnyOrderGiveAReading(@ForAll long seed) throws DocumentException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(300); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        Reading reading = ReportReader.standard().read(text.toString().getBytes(StandardCharsets.UTF_8), "any.html");
        assertThat(reading.report().isPresent()).isNotEqualTo(reading.refusal().isPresent());
    }

    @Property(tries = 150)
    void aDamagedReportGivesAReading(@ForAll Layout layout, @ForAll long seed) throws DocumentException {
        Random random = new Random(seed);
        String whole =
                new Printer(Figures.builder(Edition.TRIAL_2019).zeroElsewhere().build()).print(layout);
        StringBuilder text = new StringBuilder(whole);
        for (int i = 0; i < 40; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        Reading reading = ReportReader.standard().read(text.toString().getBytes(StandardCharsets.UTF_8), "any.html");
        assertThat(reading.report().isPresent()).isNotEqualTo(reading.refusal().isPresent());
    }

    /** One megabyte of one thing: it ends at a limit or with a reading, and not after growth worse than linear, which would never end. */
    @Example
    void aMegabyteOfOnePieceEnds() {
        for (String piece : PIECES) {
            for (String start : new String[] {"", "<table><tr>"}) {
                String text = start + piece.repeat(1_000_000 / piece.length());
                try {
                    assertThat(ReportReader.standard()
                                    .read(text.getBytes(StandardCharsets.UTF_8), "big.html")
                                    .remarks())
                            .isNotEmpty();
                } catch (DocumentException limit) {
                    assertThat(limit).hasMessageStartingWith("big.html: more than the limit of");
                }
            }
        }
    }

    @Example
    void aLimitNamesTheFileAndItself() {
        ReportReader small = ReportReader.standard().with(Limits.standard().withBytes(10));
        assertThatThrownBy(() -> small.read(new byte[11], "报告.txt"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("报告.txt: more than the limit of 10 bytes");
        String growing = "<table>" + "<tr><td rowspan=65534>1".repeat(40_000);
        assertThatThrownBy(() -> ReportReader.standard().read(growing.getBytes(StandardCharsets.UTF_8), "a.html"))
                .hasMessage("a.html: more than the limit of 500000 table cells");
    }
}
