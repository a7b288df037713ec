package io.github.gongkai.examples.upload;

import io.github.gongkai.Report;
import io.github.gongkai.jackson3.ReportJson;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports on file, by organ and year. Of two for the same organ and year the one that came last counts. */
@Repository
class Filed {

    /**
     * An organ with what it has on file.
     *
     * @param reports how many years
     */
    record Organ(String key, String name, int firstYear, int lastYear, int reports, int errors) {}

    private static final int LONGEST_NAME = 300;
    private static final int MOST_YEARS = 60;
    private static final String SELECT =
            "select r.upload_id, r.organ, r.organ_key, r.report_year, u.received_at, r.errors,"
                    + " r.warnings, r.notices, r.not_assessable from report r join upload u on u.id = r.upload_id ";
    private static final String NEWEST = "not exists (select 1 from report o join upload ou on ou.id = o.upload_id"
            + " where o.organ_key = r.organ_key and o.report_year = r.report_year and (ou.received_at > u.received_at"
            + " or ou.received_at = u.received_at and o.upload_id > r.upload_id)) ";
    private static final RowMapper<FiledReport> ROW = (row, number) -> new FiledReport(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getInt(4),
            Moment.of(row, "received_at"),
            row.getInt(6),
            row.getInt(7),
            row.getInt(8),
            row.getInt(9));

    private final JdbcClient database;

    Filed(JdbcClient database) {
        this.database = database;
    }

    /** What the pages of an organ are known by: reports of the same organ are told by its name on one line. */
    static String key(Report report) {
        return Document.sha256(report.organ().nameOnOneLine().getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
    }

    /** Puts a report on file. */
    void put(String id, Verdict verdict) {
        Report report = verdict.report();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportJson.strict().write(report, json);
        database.sql("insert into report (upload_id, organ, organ_key, report_year, json, errors, warnings, notices,"
                        + " not_assessable) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, shown(report), key(report), report.year(), json.toByteArray())
                .params(count(verdict, Severity.ERROR), count(verdict, Severity.WARNING))
                .params(count(verdict, Severity.NOTICE), verdict.notAssessable().size())
                .update();
    }

    private static String shown(Report report) {
        String name = FileName.printable(report.organ().nameOnOneLine());
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    private static int count(Verdict verdict, Severity severity) {
        return (int) verdict.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    Optional<FiledReport> find(String id) {
        return database.sql(SELECT + "where r.upload_id = ?")
                .param(id)
                .query(ROW)
                .optional();
    }

    /** The report itself. */
    Optional<Report> report(String id) {
        return json(id).map(ReportJson.strict()::read);
    }

    /** The JSON of the report. */
    Optional<byte[]> json(String id) {
        return database.sql("select json from report where upload_id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** What an organ has on file for a year. */
    Optional<FiledReport> of(String organKey, int year) {
        return database.sql(SELECT + "where r.organ_key = ? and r.report_year = ? and " + NEWEST)
                .params(organKey, year)
                .query(ROW)
                .optional();
    }

    /** The years of an organ, the earliest first; of very many the latest. */
    List<FiledReport> years(String organKey) {
        List<FiledReport> latest = new ArrayList<>(
                database.sql(SELECT + "where r.organ_key = ? and " + NEWEST + "order by r.report_year desc limit ?")
                        .params(organKey, MOST_YEARS)
                        .query(ROW)
                        .list());
        Collections.reverse(latest);
        return latest;
    }

    /** All that is on file for a year, by the names of the organs. */
    List<FiledReport> inYear(int year, int most) {
        return database.sql(SELECT + "where r.report_year = ? and " + NEWEST + "order by r.organ, r.upload_id limit ?")
                .params(year, most)
                .query(ROW)
                .list();
    }

    /** The years of which something is on file, the latest first. */
    List<Integer> allYears() {
        return database.sql("select distinct report_year from report order by report_year desc")
                .query(Integer.class)
                .list();
    }

    /** A page of the organs whose names hold some words, by name. */
    List<Organ> organs(String words, int from, int most) {
        return database.sql("select r.organ_key, min(r.organ), min(r.report_year), max(r.report_year), count(*),"
                        + " sum(r.errors) from report r join upload u on u.id = r.upload_id where " + NEWEST
                        + "and position(? in r.organ) > 0 group by r.organ_key order by 2, 1 limit ? offset ?")
                .params(words, most, from)
                .query((row, number) -> new Organ(
                        row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .list();
    }
}
