package io.github.gongkai.benchmarks;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Line;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator over beans for the lines of the tables, each of which asserts its own equations. */
final class HibernateValidator
        implements Contender<HibernateValidator.Form, Set<ConstraintViolation<HibernateValidator.Form>>> {

    /** The tables, line by line. */
    record Form(
            Map<ApplicationRow, @Valid ApplicationLine> applications,
            Map<ApplicantColumn, @Valid ApplicantLine> applicants,
            Map<ProceedingRow, @Valid ProceedingLine> proceedings) {}

    /** A row of the table of applications. */
    record ApplicationLine(
            long naturalPerson,
            long commercialEnterprise,
            long researchInstitution,
            long welfareOrganization,
            long legalServiceInstitution,
            long otherOrganization,
            long total) {

        @AssertTrue
        public boolean isTotalRight() {
            return naturalPerson
                            + commercialEnterprise
                            + researchInstitution
                            + welfareOrganization
                            + legalServiceInstitution
                            + otherOrganization
                    == total;
        }
    }

    /** A column of the table of applications. */
    record ApplicantLine(long newlyReceived, long carriedIn, long[] outcomes, long outcomeTotal, long carriedForward) {

        @AssertTrue
        public boolean isBalanced() {
            return newlyReceived + carriedIn == outcomeTotal + carriedForward;
        }

        @AssertTrue
        public boolean isTotalRight() {
            long sum = 0;
            for (long outcome : outcomes) {
                sum += outcome;
            }
            return sum == outcomeTotal;
        }
    }

    /** A group of the table of reconsideration and litigation. */
    record ProceedingLine(long upheld, long corrected, long other, long pending, long total) {

        @AssertTrue
        public boolean isTotalRight() {
            return upheld + corrected + other + pending == total;
        }
    }

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Override
    public Form input(Report report) {
        Figures figures = report.figures();
        Map<ApplicationRow, ApplicationLine> applications = new LinkedHashMap<>();
        Map<ApplicantColumn, ApplicantLine> applicants = new LinkedHashMap<>();
        Map<ProceedingRow, ProceedingLine> proceedings = new LinkedHashMap<>();
        for (ApplicationRow row : ApplicationRow.values()) {
            if (row.editions().contains(Edition.STANDARD_2021)) {
                long[] n = numbers(row, figures);
                applications.put(row, new ApplicationLine(n[0], n[1], n[2], n[3], n[4], n[5], n[6]));
            }
        }
        for (ApplicantColumn column : ApplicantColumn.values()) {
            applicants.put(column, applicantLine(column, figures));
        }
        for (ProceedingRow row : ProceedingRow.values()) {
            long[] n = numbers(row, figures);
            proceedings.put(row, new ProceedingLine(n[0], n[1], n[2], n[3], n[4]));
        }
        return new Form(applications, applicants, proceedings);
    }

    private static ApplicantLine applicantLine(ApplicantColumn column, Figures figures) {
        List<Long> outcomes = new ArrayList<>();
        for (ApplicationRow row : ApplicationRow.values()) {
            if (row.editions().contains(Edition.STANDARD_2021)
                    && row.compareTo(ApplicationRow.GRANTED) >= 0
                    && row.compareTo(ApplicationRow.OUTCOME_TOTAL) < 0) {
                outcomes.add(number(row, column, figures));
            }
        }
        return new ApplicantLine(
                number(ApplicationRow.NEWLY_RECEIVED, column, figures),
                number(ApplicationRow.CARRIED_IN, column, figures),
                outcomes.stream().mapToLong(Long::longValue).toArray(),
                number(ApplicationRow.OUTCOME_TOTAL, column, figures),
                number(ApplicationRow.CARRIED_FORWARD, column, figures));
    }

    private static <C extends Column> long[] numbers(Row<C> row, Figures figures) {
        return row.columns(Edition.STANDARD_2021).stream()
                .mapToLong(column -> number(row, column, figures))
                .toArray();
    }

    private static <C extends Column> long number(Row<C> row, C column, Figures figures) {
        return figures.count(row, column).orElseThrow();
    }

    @Override
    public Set<ConstraintViolation<Form>> check(Form form) {
        return validator.validate(form);
    }

    @Override
    public List<Equation> violated(Set<ConstraintViolation<Form>> violations) {
        return violations.stream()
                .map(violation -> equation(violation.getPropertyPath()))
                .toList();
    }

    /** {@code applicants[NATURAL_PERSON].balanced} names an equation by a line and a property. */
    private static Equation equation(Path path) {
        List<Path.Node> nodes = StreamSupport.stream(path.spliterator(), false).toList();
        Path.Node last = nodes.get(nodes.size() - 1);
        Line line = (Line) last.getKey();
        Equation.Kind kind = line instanceof Row
                ? Equation.Kind.ROW_TOTAL
                : last.getName().equals("balanced") ? Equation.Kind.BALANCE : Equation.Kind.COLUMN_TOTAL;
        return Edition.STANDARD_2021.equations(line.section(), kind).stream()
                .filter(equation -> isAbout(line, equation.left().get(0)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAbout(Line line, Cell cell) {
        return line == cell.row() || line == cell.column();
    }
}
