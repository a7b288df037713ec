package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Share;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the part of the page on all inputs tells of one of them.
 *
 * @param problems the findings that nobody has accepted
 * @param shares the shares of {@link #SHARES} in their order; one that is not known has the denominator 0
 */
record InputFacts(List<Problem> problems, List<Ratio> shares) {

    /** The shares whose distribution and course is shown. */
    static final List<Share> SHARES = List.of(
            Share.DISCLOSED_OF_ANSWERED,
            Share.REFUSED_OF_ANSWERED,
            Share.UNABLE_OF_ANSWERED,
            Share.CARRIED_FORWARD_OF_ON_HAND);

    record Problem(String rule, Severity severity, String message) {}

    record Ratio(BigInteger numerator, BigInteger denominator) {}

    static InputFacts of(Optional<Acceptance> checked, java.util.Locale locale) {
        if (checked.isEmpty()) {
            return new InputFacts(List.of(), List.of());
        }
        List<Problem> problems = new ArrayList<>();
        for (Finding finding : checked.get().open()) {
            problems.add(new Problem(finding.rule().id(), finding.severity(), finding.message(locale)));
        }
        List<Ratio> shares = SHARES.stream()
                .map(share -> share.over(List.of(checked.get().verdict().report())))
                .map(pool -> new Ratio(pool.numerator(), pool.denominator()))
                .toList();
        return new InputFacts(problems, shares);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(problems.size());
        for (Problem problem : problems) {
            text(problem.rule(), data);
            data.writeByte(problem.severity().ordinal());
            text(problem.message(), data);
        }
        data.writeInt(shares.size());
        for (Ratio share : shares) {
            text(share.numerator().toString(), data);
            text(share.denominator().toString(), data);
        }
        return bytes.toByteArray();
    }

    static InputFacts of(byte[] bytes) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        List<Problem> problems = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            problems.add(new Problem(text(data), Severity.values()[data.readByte()], text(data)));
        }
        List<Ratio> shares = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            shares.add(new Ratio(new BigInteger(text(data)), new BigInteger(text(data))));
        }
        return new InputFacts(problems, shares);
    }

    private static void text(String text, DataOutputStream data) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(utf8.length);
        data.write(utf8);
    }

    private static String text(DataInputStream data) throws IOException {
        return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
    }
}
