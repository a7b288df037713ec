package io.github.gongkai.rules;

import static io.github.gongkai.Heading.LITIGATION;
import static io.github.gongkai.ProceedingColumn.CORRECTED;
import static io.github.gongkai.ProceedingRow.DIRECT_LITIGATION;
import static io.github.gongkai.ProceedingRow.LITIGATION_AFTER_RECONSIDERATION;
import static io.github.gongkai.ProceedingRow.RECONSIDERATION;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Heading;
import io.github.gongkai.Report;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A share that people compute from the form, with its denominator in its name. Both sides are derived from the lines of the
 * form, groups from their headings, and read from the column of totals as published; nothing is added up that the form
 * gives as a total.
 *
 * <p>What is undefined is absent, never 0: where a cell that is needed is blank or holds no whole number of 0 or more, and
 * where the denominator is zero.
 */
public enum Share {
    /** 予以公开 of 本年度办理结果总计. */
    DISCLOSED_OF_ANSWERED(Part.of(ApplicationRow.GRANTED), Part.answered()),
    /** 部分公开 of 本年度办理结果总计. */
    PARTLY_DISCLOSED_OF_ANSWERED(Part.of(ApplicationRow.PARTIALLY_GRANTED), Part.answered()),
    /** 不予公开, all grounds together, of 本年度办理结果总计. */
    REFUSED_OF_ANSWERED(Part.of(Heading.DENIED), Part.answered()),
    /** 无法提供, all grounds together, of 本年度办理结果总计. */
    UNABLE_OF_ANSWERED(Part.of(Heading.UNABLE), Part.answered()),
    /** 不予处理, all grounds together, of 本年度办理结果总计. */
    DECLINED_OF_ANSWERED(Part.of(Heading.DECLINED), Part.answered()),
    /** 其他处理, in one row or in three, of 本年度办理结果总计. */
    HANDLED_OTHERWISE_OF_ANSWERED(Part.handledOtherwise(), Part.answered()),
    /** What was carried forward, of what was on hand in the year: newly received and carried in. */
    CARRIED_FORWARD_OF_ON_HAND(Part.of(ApplicationRow.CARRIED_FORWARD), Part.onHand()),

    /** 结果纠正 of the reconsideration cases that were concluded: 总计 − 尚未审结, not 总计. */
    CORRECTED_OF_CONCLUDED_RECONSIDERATION(
            Part.cases(CORRECTED, RECONSIDERATION, RECONSIDERATION), Part.concluded(RECONSIDERATION)),
    /** 结果纠正 of the lawsuits that were concluded, those without and those after reconsideration together. */
    CORRECTED_OF_CONCLUDED_LITIGATION(
            Part.cases(CORRECTED, LITIGATION, DIRECT_LITIGATION, LITIGATION_AFTER_RECONSIDERATION),
            Part.concluded(DIRECT_LITIGATION, LITIGATION_AFTER_RECONSIDERATION)),

    /** {@link ApplicantColumn#NATURAL_PERSON} of what was newly received. */
    NATURAL_PERSONS_OF_RECEIVED(ApplicantColumn.NATURAL_PERSON),
    /** {@link ApplicantColumn#COMMERCIAL_ENTERPRISE} of what was newly received. */
    COMMERCIAL_ENTERPRISES_OF_RECEIVED(ApplicantColumn.COMMERCIAL_ENTERPRISE),
    /** {@link ApplicantColumn#RESEARCH_INSTITUTION} of what was newly received. */
    RESEARCH_INSTITUTIONS_OF_RECEIVED(ApplicantColumn.RESEARCH_INSTITUTION),
    /** {@link ApplicantColumn#WELFARE_ORGANIZATION} of what was newly received. */
    WELFARE_ORGANIZATIONS_OF_RECEIVED(ApplicantColumn.WELFARE_ORGANIZATION),
    /** {@link ApplicantColumn#LEGAL_SERVICE_INSTITUTION} of what was newly received. */
    LEGAL_SERVICE_INSTITUTIONS_OF_RECEIVED(ApplicantColumn.LEGAL_SERVICE_INSTITUTION),
    /** {@link ApplicantColumn#OTHER_ORGANIZATION} of what was newly received. */
    OTHER_ORGANIZATIONS_OF_RECEIVED(ApplicantColumn.OTHER_ORGANIZATION);

    private static final Bilingual OF = new Bilingual("占", " of ");
    private static final Bilingual SHARE = new Bilingual("的比例", "");

    private final Part numerator;
    private final Part denominator;

    Share(Part numerator, Part denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    Share(ApplicantColumn applicants) {
        this(Part.received(applicants), Part.of(ApplicationRow.NEWLY_RECEIVED));
    }

    /** The name in lower case with hyphens, such as {@code disclosed-of-answered}; it never changes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Numerator and denominator in the words of the form, in Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return numerator.words().in(locale)
                + OF.in(locale)
                + denominator.words().in(locale)
                + SHARE.in(locale);
    }

    /** The cells that it reads in an edition, in form order. */
    public List<Cell> cells(Edition edition) {
        return Stream.of(numerator.added(), numerator.subtracted(), denominator.added(), denominator.subtracted())
                .flatMap(List::stream)
                .filter(cell -> cell.isIn(edition))
                .distinct()
                .sorted()
                .toList();
    }

    /** The share in one report; absent where it is undefined. */
    public Optional<Fraction> of(Report report) {
        return alone(report).fraction();
    }

    /**
     * The share over many reports, as a whole and not as a mean. Reports in which a number is missing are left out and
     * counted; those in which all is zero belong to it and change nothing.
     */
    public PooledShare over(Iterable<Report> reports) {
        PooledShare pool = PooledShare.none(this);
        for (Report report : reports) {
            pool = pool.plus(alone(report));
        }
        return pool;
    }

    /** More cases pending than there are in total is a mistake, and leaves the report out like a missing number. */
    private PooledShare alone(Report report) {
        Optional<BigInteger> part = numerator.in(report.figures());
        Optional<BigInteger> whole = denominator.in(report.figures()).filter(sum -> sum.signum() >= 0);
        boolean known = part.isPresent() && whole.isPresent();
        return known
                ? new PooledShare(this, part.get(), whole.get(), 1, 0)
                : new PooledShare(this, BigInteger.ZERO, BigInteger.ZERO, 0, 1);
    }
}
