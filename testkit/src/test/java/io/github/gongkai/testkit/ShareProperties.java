package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Fraction;
import io.github.gongkai.rules.PooledShare;
import io.github.gongkai.rules.Share;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of shares, on generated reports. */
@Domain(ReportArbitraries.class)
@Domain(DomainContext.Global.class)
class ShareProperties {

    @Property(tries = 200)
    void theSharesOfOneWholeMakeTheWhole(@ForAll Report report) {
        assertThatTheyMakeTheWhole(report, "-of-answered");
        assertThatTheyMakeTheWhole(report, "-of-received");
    }

    private static void assertThatTheyMakeTheWhole(Report report, String whole) {
        List<Fraction> shares = Stream.of(Share.values())
                .filter(share -> share.id().endsWith(whole))
                .map(share -> share.of(report))
                .flatMap(Optional::stream)
                .toList();
        if (!shares.isEmpty()) {
            assertThat(shares.stream().map(Fraction::numerator).reduce(BigInteger.ZERO, BigInteger::add))
                    .isEqualTo(shares.get(0).denominator());
        }
    }

    @Property(tries = 200)
    void aPoolCountsEveryReportAndTheOrderDoesNotMatter(
            @ForAll Report one, @ForAll Report other, @ForAll Figures figures) {
        Report odd = other.toBuilder().figures(figures).build();
        for (Share share : Share.values()) {
            PooledShare pool = share.over(List.of(one, other, odd));

            assertThat(pool.counted() + pool.leftOut()).isEqualTo(3);
            assertThat(share.over(List.of(odd, one, other))).isEqualTo(pool);
            assertThat(share.over(List.of(one)).plus(share.over(List.of(other, odd))))
                    .isEqualTo(pool);
            assertThat(share.over(List.of(one)).fraction()).isEqualTo(share.of(one));
            assertThat(pool.denominator()).isNotNegative();
        }
    }
}
