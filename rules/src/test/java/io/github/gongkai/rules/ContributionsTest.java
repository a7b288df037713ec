package io.github.gongkai.rules;

import static io.github.gongkai.Edition.STANDARD_2021;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gongkai.Cell;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    private static Report member(int number) {
        Figures.Builder figures = Figures.builder(STANDARD_2021);
        for (Cell cell : STANDARD_2021.cells()) {
            figures.setAt(cell.position(STANDARD_2021), (number * 31 + cell.position(STANDARD_2021)) % 50);
        }
        return Report.builder()
                .organ(Organ.of("第" + number + "局"))
                .year(2024)
                .figures(figures.build())
                .build();
    }

    @Test
    void tenThousandMembersTakeHardlyMoreThanTwelve() throws IOException {
        assertThat(bytes(sumOf(1)).length).isLessThan(3_500);
        assertThat(bytes(sumOf(10_000)).length).isLessThan(2 * bytes(sumOf(12)).length);
    }

    @Test
    void sumsPastTheRangeOfLongAreExact() {
        Contributions sum = new Contributions();
        Report large = member(1).toBuilder()
                .figures(Figures.builder(STANDARD_2021)
                        .zeroElsewhere()
                        .setAt(20, Long.MAX_VALUE)
                        .build())
                .build();
        for (int i = 0; i < 3; i++) {
            sum.add(large);
        }

        Cell cell = STANDARD_2021.cells().get(20);
        assertThat(sum.sum(cell).sum(false).known().toPlainString()).isEqualTo("27670116110564327421");
    }

    @Test
    void aDamagedStreamGivesAnErrorOrASumThatCanBeUsed() throws IOException {
        byte[] bytes = bytes(sumOf(3));
        for (int at = 100; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) 0x55;
            Throwable thrown =
                    catchThrowable(() -> Rollup.of(member(0), read(damaged)).check());
            if (thrown != null) {
                assertThat(thrown).isInstanceOfAny(IOException.class, ClassNotFoundException.class);
            }
        }
    }

    private static Contributions sumOf(int members) {
        Contributions sum = new Contributions();
        IntStream.range(0, members).mapToObj(ContributionsTest::member).forEach(sum::add);
        return sum;
    }

    private static byte[] bytes(Contributions sum) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sum);
        }
        return bytes.toByteArray();
    }

    private static Contributions read(byte[] bytes) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Contributions) in.readObject();
        }
    }
}
