package io.github.gongkai.rules;

import static io.github.gongkai.ApplicationRow.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Published reports, where the folder of shared documents is at hand; their prose is read there and not kept here. */
class SharedDocumentsTest {

    private static final Rules NARRATIVE = Rules.of(NarrativeRules.all().toArray(Rule[]::new));

    private static Optional<String> document(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve("documents").resolve(name);
            if (Files.isReadable(file)) {
                try {
                    return Optional.of(Files.readString(file));
                } catch (IOException unreadable) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static String document(String name, String from, String to) {
        Optional<String> text = document(name);
        assumeThat(text).as("the shared document " + name).isPresent();
        String plain = text.get()
                .replaceAll("<!--.*?-->", "")
                .replaceAll("</p>|<br ?/>", "\n")
                .replaceAll("<[^>]*>", "");
        int start = plain.indexOf(from);
        return plain.substring(start + from.length(), plain.indexOf(to, start));
    }

    private static List<String> messages(Report report) {
        return NARRATIVE.check(report).findings().stream()
                .map(finding -> finding.rule().id() + ": " + finding.message())
                .toList();
    }

    private static Figures.Builder blank(Figures.Builder figures, ApplicationRow row, String... entries) {
        for (int i = 0; i < entries.length; i++) {
            Entry entry = entries[i].isEmpty() ? Entry.BLANK : Entry.of(Long.parseLong(entries[i]));
            figures.set(row, ApplicantColumn.values()[i], entry);
        }
        return figures;
    }

    @Test
    void aCityWhoseTextAgreesWithItsTablesRaisesNoAlarm() {
        String file = "suqian-2023.txt";
        Figures figures = Figures.builder(Edition.STANDARD_2021)
                .row(DisclosureRow.REGULATIONS, 2, 0, 11)
                .row(DisclosureRow.NORMATIVE_DOCUMENTS, 109, 489, 597)
                .row(DisclosureRow.LICENSING, 1808595)
                .row(DisclosureRow.PENALTIES, 2822652)
                .row(DisclosureRow.COERCION, 20163)
                .row(NEWLY_RECEIVED, 3402, 99, 0, 4, 5, 1, 3511)
                .row(CARRIED_IN, 91, 3, 0, 0, 2, 0, 96)
                .row(GRANTED, 1175, 12, 0, 3, 1, 0, 1191)
                .row(PARTIALLY_GRANTED, 319, 7, 0, 0, 2, 0, 328)
                .row(DENIED_OTHER_LAW, 27, 0, 0, 0, 0, 0, 27)
                .row(DENIED_SECURITY_STABILITY, 6, 0, 0, 0, 0, 0, 6)
                .row(DENIED_THIRD_PARTY, 38, 0, 0, 0, 0, 0, 38)
                .row(DENIED_INTERNAL_AFFAIRS, 20, 0, 0, 0, 0, 0, 20)
                .row(DENIED_PROCESS, 9, 0, 0, 0, 0, 0, 9)
                .row(DENIED_CASE_FILE, 21, 0, 0, 0, 0, 0, 21)
                .row(DENIED_INQUIRY, 20, 1, 0, 0, 0, 0, 21)
                .row(UNABLE_NOT_HELD, 968, 74, 0, 1, 3, 1, 1047)
                .row(UNABLE_NEEDS_CREATION, 26, 2, 0, 0, 0, 0, 28)
                .row(UNABLE_UNCLEAR, 3, 0, 0, 0, 0, 0, 3)
                .row(DECLINED_PETITION, 305, 0, 0, 0, 0, 0, 305)
                .row(DECLINED_DUPLICATE, 39, 0, 0, 0, 0, 0, 39)
                .row(DECLINED_EXCESSIVE, 58, 0, 0, 0, 0, 0, 58)
                .row(DECLINED_REISSUE, 4, 0, 0, 0, 0, 0, 4)
                .row(OTHER_NOT_SUPPLEMENTED, 40, 0, 0, 0, 0, 0, 40)
                .row(OTHER_FEE_UNPAID, 10, 0, 0, 0, 0, 0, 10)
                .row(OTHER_MISC, 287, 3, 0, 0, 1, 0, 291)
                .row(OUTCOME_TOTAL, 3375, 99, 0, 4, 7, 1, 3486)
                .row(CARRIED_FORWARD, 118, 3, 0, 0, 0, 0, 121)
                .row(ProceedingRow.RECONSIDERATION, 309, 17, 88, 26, 440)
                .row(ProceedingRow.DIRECT_LITIGATION, 1, 1, 16, 6, 24)
                .row(ProceedingRow.LITIGATION_AFTER_RECONSIDERATION, 13, 0, 67, 9, 89)
                .zeroElsewhere()
                .build();
        Report report = Report.builder()
                .organ(Organ.of("宿迁市"))
                .year(2023)
                .figures(figures)
                .overview(document(file, "一、总体情况", "二、主动公开政府信息情况"))
                .problems(document(file, "五、存在的主要问题及改进情况", "六、其他需要报告的事项"))
                .otherMatters(document(file, "六、其他需要报告的事项", "收费标准"))
                .build();

        assertThat(messages(report)).isEmpty();
        assertThat(NARRATIVE.check(report).notAssessable()).isEmpty();
        assertThat(Claims.of(report).list())
                .extracting(Claim::least)
                .containsExactly(3607L, 3493L, 114L, 1191L, 328L, 142L, 1078L, 406L, 341L, 121L);
        assertThat(Claims.of(report).statements().parts).hasSize(2);
    }

    @Test
    void anOfficeWhoseTextContradictsItsTablesInThreePlacesIsTold() {
        Figures.Builder figures = Figures.builder(Edition.TRIAL_2019)
                .row(DisclosureRow.REGULATIONS, 13, 13, 524)
                .row(DisclosureRow.NORMATIVE_DOCUMENTS, 60, 60, 368);
        blank(figures, NEWLY_RECEIVED, "821", "35", "", "", "2", "1", "859");
        blank(figures, CARRIED_IN, "18", "", "", "", "", "", "18");
        blank(figures, GRANTED, "258", "12", "", "", "1", "1", "");
        blank(figures, PARTIALLY_GRANTED, "3");
        blank(figures, DENIED_STATE_SECRET, "14");
        blank(figures, DENIED_INTERNAL_AFFAIRS, "5");
        blank(figures, DENIED_PROCESS, "3", "1");
        blank(figures, DENIED_INQUIRY, "10", "2");
        blank(figures, UNABLE_NOT_HELD, "252", "12", "", "", "1");
        blank(figures, UNABLE_NEEDS_CREATION, "44", "3");
        blank(figures, UNABLE_UNCLEAR, "25");
        blank(figures, DECLINED_PETITION, "148", "1");
        blank(figures, DECLINED_DUPLICATE, "5", "4");
        blank(figures, OUTCOME_TOTAL, "767", "35", "", "", "2", "1", "805");
        blank(figures, CARRIED_FORWARD, "72", "", "", "", "", "", "72");
        figures.set(ProceedingRow.RECONSIDERATION, ProceedingColumn.UPHELD, 5)
                .set(ProceedingRow.RECONSIDERATION, ProceedingColumn.PENDING, 2)
                .set(ProceedingRow.RECONSIDERATION, ProceedingColumn.TOTAL, 7)
                .set(ProceedingRow.DIRECT_LITIGATION, ProceedingColumn.UPHELD, 8)
                .set(ProceedingRow.DIRECT_LITIGATION, ProceedingColumn.PENDING, 1)
                .set(ProceedingRow.DIRECT_LITIGATION, ProceedingColumn.TOTAL, 9)
                .set(DisclosureRow.LICENSING, DisclosureColumn.DECISIONS, 0);
        Report report = Report.builder()
                .organ(Organ.of("上海市人民政府办公厅"))
                .year(2019)
                .figures(figures.build())
                .overview(document("shanghai-general-office-2019.html", "一、总体情况", "二、主动公开政府信息情况"))
                .build();

        assertThat(NARRATIVE.check(report).findings())
                .extracting(finding -> finding.rule().id(), Finding::equation)
                .containsExactly(
                        tuple(
                                "narrative-applications",
                                "文中为 258，applications.granted.total + applications.partiallyGranted.total 为 275 + □"),
                        tuple("narrative-percentage", "258 ÷ 859 = 30.03%；258 ÷ 805 = 32.05% ≠ 33.9%"),
                        tuple(
                                "narrative-applications",
                                "文中为 265，applications.unableNotHeld.total + applications.unableNeedsCreation.total"
                                        + " + applications.unableUnclear.total 为 337 + □"),
                        tuple(
                                "narrative-all-upheld",
                                "文中为 16，proceedings.reconsideration.upheld + proceedings.directLitigation.upheld"
                                        + " + proceedings.litigationAfterReconsideration.upheld 为 13 + □；"
                                        + "proceedings.reconsideration.pending + proceedings.directLitigation.pending"
                                        + " + proceedings.litigationAfterReconsideration.pending 为 3 + □"));
    }

    @Test
    void aDepartmentWithOneApplicationIsConsistent() {
        String file = "changle-civil-affairs-2024.txt";
        Report report = Report.builder()
                .organ(Organ.of("昌乐县民政局"))
                .year(2024)
                .figures(Figures.builder(Edition.STANDARD_2021)
                        .row(NEWLY_RECEIVED, 1, 0, 0, 0, 0, 0, 1)
                        .row(GRANTED, 1, 0, 0, 0, 0, 0, 1)
                        .row(OUTCOME_TOTAL, 1, 0, 0, 0, 0, 0, 1)
                        .zeroElsewhere()
                        .build())
                .preamble(io.github.gongkai.Narrative.of(document(file, "昌乐县民政局", "一、总体情况")))
                .overview(document(file, "一、总体情况", "二、主动公开政府信息情况"))
                .problems(document(file, "五、存在的主要问题及改进情况", "六、其他需要报告的事项"))
                .otherMatters(document(file, "六、其他需要报告的事项", "2025年1月7日"))
                .build();

        assertThat(messages(report)).isEmpty();
        assertThat(Claims.of(report).list()).extracting(Claim::least).containsExactly(1L, 0L, 0L, 0L);
    }
}
