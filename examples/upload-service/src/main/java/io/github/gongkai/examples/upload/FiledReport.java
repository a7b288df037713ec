package io.github.gongkai.examples.upload;

import java.time.Instant;

/**
 * A report on file, in short.
 *
 * @param id the upload that it was read from
 * @param organ the name of the organ
 * @param organKey what its pages are known by
 * @param year the year reported on
 * @param receivedAt when it came
 * @param errors how many findings of that severity the rules on one report have
 * @param warnings as many
 * @param notices as many
 * @param notAssessable how many checks could not be judged
 */
record FiledReport(
        String id,
        String organ,
        String organKey,
        int year,
        Instant receivedAt,
        int errors,
        int warnings,
        int notices,
        int notAssessable) {}
