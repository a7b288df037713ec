package io.github.gongkai.testkit;

import io.github.gongkai.OrganKind;
import java.util.List;

/** How big the numbers of a generated report are, from the organ with nothing to report to the largest. */
public enum ReportSize {
    /** A township or subdistrict whose every figure is zero. */
    TOWNSHIP(0, 0, 0, 0, 0, 0, OrganKind.TOWNSHIP_GOVERNMENT, OrganKind.SUBDISTRICT_OFFICE),
    /** A department of a county: up to about a hundred applications, often a handful. */
    DEPARTMENT(0, 120, 5_000, 20, 20_000_000L, 6, OrganKind.DEPARTMENT),
    /** A county with its departments: some hundreds of applications. */
    COUNTY(100, 900, 100_000, 120, 300_000_000L, 60, OrganKind.COUNTY_GOVERNMENT),
    /** A city with its counties: some thousands of applications. */
    CITY(1_500, 9_000, 2_000_000, 700, 1_000_000_000L, 400, OrganKind.PREFECTURAL_GOVERNMENT),
    /** A whole province: tens of thousands of applications. */
    PROVINCE(15_000, 90_000, 10_000_000, 5_000, 30_000_000_000L, 4_000, OrganKind.PROVINCIAL_GOVERNMENT);

    private final long fewestAnswered;
    private final long mostAnswered;
    private final long mostDecisions;
    private final long mostDocuments;
    private final long mostMoney;
    private final long mostProceedings;
    private final List<OrganKind> kinds;

    ReportSize(
            long fewestAnswered,
            long mostAnswered,
            long mostDecisions,
            long mostDocuments,
            long mostMoney,
            long mostProceedings,
            OrganKind... kinds) {
        this.fewestAnswered = fewestAnswered;
        this.mostAnswered = mostAnswered;
        this.mostDecisions = mostDecisions;
        this.mostDocuments = mostDocuments;
        this.mostMoney = mostMoney;
        this.mostProceedings = mostProceedings;
        this.kinds = List.of(kinds);
    }

    /** About how many applications are answered in the year. */
    long answered(Dice dice) {
        return dice.skewed(fewestAnswered, mostAnswered);
    }

    /** Licences, penalties or measures of coercion in the year. */
    long decisions(Dice dice) {
        return dice.skewed(mostDecisions / 100, mostDecisions);
    }

    /** At most how many documents stand on a row of section 二. */
    long mostDocuments() {
        return mostDocuments;
    }

    /** An amount of money in yuan. */
    long money(Dice dice) {
        return dice.skewed(mostMoney / 1000, mostMoney);
    }

    /** At most about how many cases stand on a row of section 四. */
    long mostProceedings() {
        return mostProceedings;
    }

    /** Whether every figure is zero. */
    boolean isNothing() {
        return mostDecisions == 0;
    }

    /** Whether an organ of this size may issue 规章 (立法法, Art. 91 and 93). */
    boolean makesRegulations() {
        return this == CITY || this == PROVINCE;
    }

    OrganKind kind(Dice dice) {
        return dice.one(kinds);
    }
}
