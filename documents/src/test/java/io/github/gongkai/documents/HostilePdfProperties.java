package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.documents.OfficePrinter.Style;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HostilePdfProperties {

    /** A file of objects, each with the bytes of a stream or none, and a table of references that is right. */
    private static final class Objects {
        private final ByteArrayOutputStream file = new ByteArrayOutputStream();
        private final List<Integer> offsets = new ArrayList<>();

        Objects() {
            file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        }

        Objects add(String object) {
            offsets.add(file.size());
            write(offsets.size() + " 0 obj\n" + object + "\nendobj\n");
            return this;
        }

        Objects add(String dictionary, byte[] stream) {
            offsets.add(file.size());
            write(offsets.size() + " 0 obj\n<<" + dictionary + "/Length " + stream.length + ">>\nstream\n");
            file.writeBytes(stream);
            write("\nendstream\nendobj\n");
            return this;
        }

        private void write(String text) {
            file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        byte[] end() {
            int start = file.size();
            StringBuilder table = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
            offsets.forEach(offset -> table.append(String.format("%010d 00000 n \n", offset)));
            write(table + "trailer\n<</Size " + (offsets.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start
                    + "\n%%EOF");
            return file.toByteArray();
        }
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1"
                    + "/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>/XObject<</X 5 0 R>>>>>>";

    private static byte[] page(String content) {
        return new Objects()
                .add(CATALOG)
                .add(PAGES)
                .add(PAGE)
                .add("/Filter/FlateDecode", deflated(content.getBytes(StandardCharsets.ISO_8859_1)))
                .add("/Subtype/Form/BBox[0 0 9 9]", "/X Do /X Do".getBytes(StandardCharsets.ISO_8859_1))
                .end();
    }

    private static Map<String, byte[]> traps() {
        Map<String, byte[]> traps = new LinkedHashMap<>();
        traps.put(
                "a page tree that holds itself",
                new Objects()
                        .add(CATALOG)
                        .add("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>")
                        .end());
        traps.put("a form that draws itself twice", page("/X Do"));
        traps.put("many glyphs in one place", page("BT /F 9 Tf 50 50 Td " + "0 0 Td (1) Tj ".repeat(60_000) + "ET"));
        traps.put("many lines over one another", page("0 0 m 500 0 l S 0 0 m 0 500 l S ".repeat(20_000)));
        StringBuilder weave = new StringBuilder();
        StringBuilder mosaic = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            double at = i * 0.09;
            weave.append(String.format("0 %.2f m 595 %.2f l S %.2f 0 m %.2f 842 l S ", at, at, at, at));
            mosaic.append(String.format("%d %d 4 4 re S ", i * 7 % 590, i * 13 % 830));
        }
        traps.put("many lines across one another", page(weave.toString()));
        traps.put("many small boxes", page(mosaic.toString()));
        traps.put(
                "many areas over many glyphs",
                page("BT /F 9 Tf " + "1 1 Td (1234567890) Tj ".repeat(5000) + "ET "
                        + "0 0 500 800 re f ".repeat(6000)));
        traps.put(
                "enormous coordinates",
                page("1e9 0 0 1e9 0 0 cm 99999999999999999999 0 m 1 99999999999999 l S BT /F 999999999 Tf"
                        + " 1 0 0 1 9999999999 -999999999 Tm (12) Tj ET"));
        traps.put("nested brackets", page("[".repeat(400_000)));
        traps.put("nested dictionaries", page("<<".repeat(400_000)));
        traps.put("closing brackets", page(")".repeat(900_000)));
        traps.put("saved states", page("q ".repeat(400_000)));
        traps.put("open marks", page("/A BMC ".repeat(140_000)));
        traps.put("unknown operators", page("qwertz ".repeat(140_000)));
        traps.put("a bomb on a page", bomb("/Filter/FlateDecode", deflated(new byte[200 << 20])));
        traps.put(
                "a bomb in a bomb", bomb("/Filter[/FlateDecode/FlateDecode]", deflated(deflated(new byte[100 << 20]))));
        traps.put(
                "wide rows",
                bomb("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>", deflated(new byte[9])));
        traps.put("a bomb that holds objects", objectsInABomb());
        StringBuilder deep = new StringBuilder();
        Objects tree = new Objects().add(CATALOG);
        for (int i = 2; i < 3000; i++) {
            tree.add("<</Type/Pages/Kids[" + (i + 1) + " 0 R]/Count 1>>");
        }
        traps.put("a deep page tree", tree.end());
        traps.put(
                "a huge length",
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Length 2147483647>>stream\nx"
                        .getBytes(StandardCharsets.ISO_8859_1));
        for (int i = 0; i < 20_000; i++) {
            deep.append(i + 5).append(" 0 obj<</Kids[").append(i + 6).append(" 0 R]>>stream\n");
        }
        traps.put(
                "streams without an end",
                ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 5 0 R>>endobj\n" + deep)
                        .getBytes(StandardCharsets.ISO_8859_1));
        traps.put(
                "widths without end",
                new Objects()
                        .add(CATALOG)
                        .add(PAGES)
                        .add(
                                "<</Type/Page/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type0/Encoding/Identity-H"
                                        + "/DescendantFonts[<</W[" + "0 65535 500 ".repeat(60_000) + "]>>]>>>>>>>>")
                        .add("", "BT /F 9 Tf <0001> Tj ET".getBytes(StandardCharsets.ISO_8859_1))
                        .end());
        return traps;
    }

    private static byte[] bomb(String filter, byte[] stream) {
        return new Objects()
                .add(CATALOG)
                .add(PAGES)
                .add(PAGE)
                .add(filter, stream)
                .end();
    }

    /** Its table of references is wrong on purpose, so that its objects are searched for. */
    private static byte[] objectsInABomb() {
        byte[] file = new Objects()
                .add("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", deflated(new byte[300 << 20]))
                .end();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.replace("startxref\n", "startxref\n9").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Example
    void everyTrapEndsWithAReadingOrAtALimit() {
        StringBuilder times = new StringBuilder();
        traps().forEach((name, file) -> {
            assertThat(file.length).as(name).isLessThan(1_100_000);
            long start = System.nanoTime();
            try {
                Reading reading = ReportReader.standard().read(file, "trap.pdf");
                assertThat(reading.refusal()).as(name).isPresent();
            } catch (DocumentException limit) {
                assertThat(limit).as(name).hasMessageStartingWith("trap.pdf: ");
            }
            times.append(String.format("%s %d ms; ", name, (System.nanoTime() - start) / 1_000_000));
        });
        System.out.println("Hostile PDFs: " + times);
    }

    @Property(tries = 200)
    void aDamagedFileGivesAReadingOrEndsAtALimit(@ForAll long seed) {
        Random random = new Random(seed);
        Figures figures = Figures.builder(Edition.STANDARD_2021).zeroElsewhere().build();
        byte[] file = OfficePrinter.print(figures, Style.any(random), seed);
        for (int i = random.nextInt(60); i >= 0; i--) {
            int at = random.nextInt(file.length);
            switch (random.nextInt(3)) {
                case 0 -> file[at] = (byte) random.nextInt(256);
                case 1 -> file[at] = file[random.nextInt(file.length)];
                default -> {
                    int length = Math.min(random.nextInt(40), file.length - at);
                    System.arraycopy(file, random.nextInt(file.length - length), file, at, length);
                }
            }
        }
        try {
            Reading reading = ReportReader.standard().read(file, "report.pdf");
            assertThat(reading.report().isPresent())
                    .isNotEqualTo(reading.refusal().isPresent());
        } catch (DocumentException limit) {
            assertThat(limit).hasMessageStartingWith("report.pdf: ");
        }
    }
}
