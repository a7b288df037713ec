package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number formats of the styles of a workbook. */
final class XlsxFormats {

    private static final String GENERAL = "General";

    /** The formats that no file spells out, as they are in Chinese: ECMA-376 part 1, 18.8.30. */
    private static final Map<Integer, String> KNOWN = known();

    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> own = new HashMap<>();
    /** By style, as far as they were asked for. */
    private final List<@Nullable NumberFormat> formats = new ArrayList<>();

    private XlsxFormats() {}

    private static Map<Integer, String> known() {
        Map<Integer, String> known = new HashMap<>();
        String day = "yyyy\"年\"m\"月\"d\"日\"";
        String month = "yyyy\"年\"m\"月\"";
        String dayOfMonth = "m\"月\"d\"日\"";
        put(known, 1, "0", "0.00", "#,##0", "#,##0.00", "\"¥\"#,##0;\"¥\"-#,##0", "\"¥\"#,##0;[Red]\"¥\"-#,##0");
        put(known, 7, "\"¥\"#,##0.00;\"¥\"-#,##0.00", "\"¥\"#,##0.00;[Red]\"¥\"-#,##0.00", "0%", "0.00%", "0.00E+00");
        put(known, 12, "# ?/?", "# ??/??", "yyyy/m/d", "d-mmm-yy", "d-mmm", "mmm-yy", "h:mm AM/PM", "h:mm:ss AM/PM");
        put(known, 20, "h:mm", "h:mm:ss", "yyyy/m/d h:mm");
        put(known, 27, month, dayOfMonth, dayOfMonth, "m-d-yy", day, "h\"时\"mm\"分\"", "h\"时\"mm\"分\"ss\"秒\"");
        put(known, 34, "上午/下午h\"时\"mm\"分\"", "上午/下午h\"时\"mm\"分\"ss\"秒\"", month);
        put(known, 37, "#,##0;-#,##0", "#,##0;[Red]-#,##0", "#,##0.00;-#,##0.00", "#,##0.00;[Red]-#,##0.00");
        put(known, 41, "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ");
        put(known, 42, "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ");
        put(known, 43, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ");
        put(known, 44, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ");
        put(known, 45, "mm:ss", "[h]:mm:ss", "mm:ss.0", "##0.0E+0", "@", month, dayOfMonth, month, dayOfMonth);
        put(known, 54, dayOfMonth, "上午/下午h\"时\"mm\"分\"", "上午/下午h\"时\"mm\"分\"ss\"秒\"", month, dayOfMonth);
        return known;
    }

    private static void put(Map<Integer, String> known, int from, String... codes) {
        for (int i = 0; i < codes.length; i++) {
            known.put(from + i, codes[i]);
        }
    }

    static XlsxFormats of(Optional<byte[]> part, Budget budget) throws DamagedFile, DocumentException {
        XlsxFormats formats = new XlsxFormats();
        if (part.isPresent()) {
            formats.read(Xml.of(part.get(), budget));
        }
        return formats;
    }

    private void read(Xml xml) throws DamagedFile, DocumentException {
        while (xml.next()) {
            if (xml.isStart("numFmt")) {
                own.put(xml.number("numFmtId", 0), xml.attribute("formatCode").orElse(GENERAL));
            } else if (xml.isStart("cellXfs")) {
                xml.children(name -> styles.add(name.equals("xf") ? xml.number("numFmtId", 0) : 0));
            }
        }
    }

    /** The format of a style; that without any where the style is not there. */
    NumberFormat of(int style) {
        if (style >= styles.size()) {
            return format(0);
        }
        while (formats.size() <= style) {
            formats.add(null);
        }
        @Nullable NumberFormat known = formats.get(style);
        if (known == null) {
            known = format(styles.get(style));
            formats.set(style, known);
        }
        return known;
    }

    private NumberFormat format(int id) {
        return NumberFormat.of(own.getOrDefault(id, KNOWN.getOrDefault(id, GENERAL)));
    }
}
