package io.github.gongkai.spark;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** The cells of a report as rows: each a row, or all in one. */
final class Cells {

    private static final int DIGITS = 38;
    private static final int DECIMALS = 18;

    /** Every cell of any edition, in form order. */
    private static final List<Cell> ALL = Stream.of(Edition.values())
            .flatMap(edition -> edition.cells().stream())
            .distinct()
            .sorted()
            .toList();

    /** One row a report: what tells it from others, a column for each cell, and what is no number. */
    static final StructType WIDE = wide();

    private Cells() {}

    private static StructType wide() {
        StructType schema = new StructType()
                .add("path", DataTypes.StringType)
                .add("organ", DataTypes.StringType)
                .add("year", DataTypes.IntegerType)
                .add("edition", DataTypes.StringType);
        for (Cell cell : ALL) {
            schema = schema.add(cell.path(), DataTypes.createDecimalType(DIGITS, DECIMALS));
        }
        return schema.add("texts", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType));
    }

    static Stream<CellRow> rows(Input input, Report report) {
        String organ = report.organ().nameOnOneLine();
        Edition edition = report.edition();
        return report.figures().list().stream()
                .map(figure -> new CellRow(
                        input.path(),
                        organ,
                        report.year(),
                        edition.name(),
                        figure.cell().section().id(),
                        figure.cell().row().id(),
                        figure.cell().column().id(),
                        value(figure.entry()),
                        state(figure.entry()),
                        text(figure.entry()),
                        unit(figure.entry(), figure.cell().unit(edition)),
                        input.places().of(figure.cell()).orElse(null)));
    }

    static Row row(Input input, Report report) {
        Object[] values = new Object[WIDE.length()];
        values[0] = input.path();
        values[1] = report.organ().nameOnOneLine();
        values[2] = report.year();
        values[3] = report.edition().name();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            Cell cell = ALL.get(i);
            if (cell.isIn(report.edition())) {
                Entry entry = report.figures().entry(cell);
                BigDecimal value = value(entry);
                values[4 + i] = value;
                if (value == null && text(entry) != null || hasPrintedUnit(entry)) {
                    texts.put(cell.path(), entry.toString());
                }
            }
        }
        values[values.length - 1] = CollectionConverters.asScala(texts);
        return RowFactory.create(values);
    }

    private static @Nullable BigDecimal value(Entry entry) {
        return entry.number().filter(Cells::fits).orElse(null);
    }

    private static boolean fits(BigDecimal number) {
        return number.scale() <= DECIMALS && number.precision() - number.scale() <= DIGITS - DECIMALS;
    }

    private static String state(Entry entry) {
        if (entry instanceof Entry.Blank) {
            return CellRow.BLANK;
        }
        return entry instanceof Entry.Text ? CellRow.TEXT : CellRow.NUMBER;
    }

    private static @Nullable String text(Entry entry) {
        return entry instanceof Entry.Blank ? null : entry.toString();
    }

    private static boolean hasPrintedUnit(Entry entry) {
        return printedUnit(entry).isPresent();
    }

    private static Optional<Unit> printedUnit(Entry entry) {
        return entry instanceof Entry.Decimal decimal ? decimal.printedUnit() : Optional.empty();
    }

    private static @Nullable String unit(Entry entry, Unit ofForm) {
        return printedUnit(entry)
                .or(() -> Optional.of(ofForm).filter(unit -> unit != Unit.MONEY_AS_PRINTED))
                .map(Unit::name)
                .orElse(null);
    }
}
