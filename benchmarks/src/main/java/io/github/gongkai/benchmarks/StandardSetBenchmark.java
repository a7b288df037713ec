package io.github.gongkai.benchmarks;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Claims;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All rules on one report, those on its prose included. The prose has 3,000 characters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class StandardSetBenchmark {

    private static final int LENGTH = 3000;

    /** What the prose is made of. */
    public enum Prose {
        /** None at all. */
        NONE(0, ""),
        /** As offices write: a paragraph of figures, the rest about the work done, with numbers that no table holds. */
        USUAL(8, """
                全市各级各部门深入贯彻实施政府信息公开条例，围绕中心、服务大局，以公开促落实、强监管、优服务，政务公开工作取得新的成效。
                （一）主动公开。聚焦重点领域，全年通过门户网站主动公开各类信息5600余条，政策解读稿件128篇，召开新闻发布会12场，回应社会关切36次。
                政务新媒体发布信息9800条，阅读量超过120万次，办理12345热线转办事项4521件，按期办结率和群众满意度稳步提高。
                （二）政府信息管理。健全公文公开属性源头认定机制，对拟发布的信息逐条落实先审后发、三审三校，定期清理已经失效的内容，及时更新公开目录和指南。
                （三）平台建设。优化网站栏目设置，改版专题专栏18个，新增检索、无障碍浏览和智能问答功能，推进线下公开专区标准化，方便群众查阅和办事。
                （四）监督保障。把政务公开纳入年度绩效考核，开展业务培训3期，参训480人次，邀请人大代表、政协委员和市民代表开展评议，没有发生责任追究的情形。
                """),
        /** The same once, and then nothing but sentences that state numbers of the tables. */
        DENSE(100, "");

        private final int claims;
        private final String filler;

        Prose(int claims, String filler) {
            this.claims = claims;
            this.filler = filler;
        }

        private Report in(Report report) {
            if (this == NONE) {
                return report.toBuilder()
                        .preamble(Optional.empty())
                        .overview(Optional.empty())
                        .problems(Optional.empty())
                        .otherMatters(Optional.empty())
                        .build();
            }
            String figures = Samples.FIGURES_IN_WORDS;
            StringBuilder text = new StringBuilder(figures).append(USUAL.filler);
            while (text.length() < LENGTH) {
                text.append('\n').append(this == DENSE ? figures : filler.strip());
            }
            return report.toBuilder().overview(text.substring(0, LENGTH)).build();
        }
    }

    @Param
    public Prose prose = Prose.USUAL;

    private Report report = Samples.clean();

    /** Asserts, before any time is taken, that the claims are read and that nothing is found against them. */
    @Setup
    public void prepare() {
        report = prose.in(Samples.clean());
        int claims = Claims.of(report).list().size();
        Verdict verdict = check();
        if (claims < prose.claims || prose != Prose.NONE && !verdict.isFreeOf(Severity.WARNING)) {
            throw new IllegalStateException(prose + ": " + claims + " claims, " + verdict.findings());
        }
    }

    @Benchmark
    public Verdict check() {
        return Rules.standard().check(report);
    }
}
