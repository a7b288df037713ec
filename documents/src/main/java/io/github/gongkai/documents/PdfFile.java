package io.github.gongkai.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * A PDF in memory: its objects, its pages, and what its streams unpack to. It is PDFBox's parser without the document that
 * PDFBox makes of it, which would start a part of the desktop to load colours.
 */
final class PdfFile extends PDFParser {

    /**
     * A page with what it inherits from the tree above it.
     *
     * @param box what is seen of it: its left, lower, right and upper edge
     * @param turns the number of quarter turns, clockwise, by which it is shown
     */
    record Page(COSDictionary dictionary, @Nullable COSDictionary resources, double[] box, int turns) {}

    private static final double[] A4 = {0, 0, 595, 842};

    private final Budget budget;
    private final Set<Long> unpackedHolders = new HashSet<>();
    private @Nullable DocumentException limit;
    private boolean damaged;

    private PdfFile(byte[] bytes, Budget budget, boolean lenient) throws IOException {
        super(new PdfBytes(bytes, budget));
        this.budget = budget;
        setLenient(lenient);
    }

    /**
     * Opens a file that needs no password.
     *
     * @throws org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException if it needs one
     * @throws DocumentException if a limit is passed
     * @throws IOException if it is damaged
     */
    static PdfFile open(byte[] bytes, Budget budget) throws IOException {
        // a lenient parser searches a damaged file for its objects, and unpacks by itself what may hold some
        PdfFile file = new PdfFile(bytes, budget, ObjectStreams.areHarmless(bytes, budget));
        try {
            file.initialParse();
        } catch (DocumentException passed) {
            throw passed;
        } catch (IOException e) {
            file.checkLimit();
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("it makes no sense", e);
        }
        file.checkLimit();
        return file;
    }

    /** Whether a part of the file that was asked for could not be read. */
    boolean isDamaged() {
        return damaged;
    }

    COSDictionary catalog() throws IOException {
        COSDictionary catalog = document.getTrailer().getCOSDictionary(COSName.ROOT);
        if (catalog == null) {
            throw new IOException("it has no catalogue");
        }
        return catalog;
    }

    /** PDFBox goes on where an object cannot be read; a limit must end it all the same. */
    void checkLimit() throws DocumentException {
        if (limit != null) {
            throw limit;
        }
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
            budget.step();
            return super.dereferenceCOSObject(object);
        } catch (DocumentException passed) {
            limit = passed;
            throw passed;
        } catch (IOException e) {
            damaged = true;
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            damaged = true;
            throw new IOException("an object makes no sense", e);
        }
    }

    /** A table of references is never encrypted, so that it can be looked at before PDFBox unpacks it. */
    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        if (dictionary.containsKey(COSName.W)) {
            unpack(stream);
        }
        return stream;
    }

    @Override
    protected COSBase parseObjectStreamObject(long holder, COSObjectKey key) throws IOException {
        if (unpackedHolders.add(holder)
                && document.getObjectFromPool(new COSObjectKey(holder, 0)).getObject() instanceof COSStream stream) {
            unpack(stream);
        }
        return super.parseObjectStreamObject(holder, key);
    }

    /**
     * The bytes of a stream; none if it is a picture.
     *
     * @throws DocumentException if a limit is passed
     * @throws IOException if it cannot be unpacked
     */
    byte[] unpack(COSStream stream) throws IOException {
        byte[] packed;
        try (InputStream raw = stream.createRawInputStream()) {
            packed = raw.readAllBytes();
        }
        return PdfFilters.unpack(packed, stream, budget);
    }

    /** A node of the page tree that was not looked at yet. */
    private record Node(COSDictionary dictionary, @Nullable Node above, int depth) {

        /** What a node says itself, or else the nearest one above it that does. */
        @Nullable
        COSBase inherited(COSName name) {
            for (Node node = this; node != null; node = node.above) {
                COSBase own = node.dictionary.getDictionaryObject(name);
                if (own != null) {
                    return own;
                }
            }
            return null;
        }
    }

    /**
     * The pages in order. A tree that holds itself is walked once.
     *
     * @throws DocumentException if there are too many, or they lie too deep
     */
    List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> open = new ArrayDeque<>();
        COSDictionary root = catalog().getCOSDictionary(COSName.PAGES);
        if (root != null) {
            open.push(new Node(root, null, 0));
        }
        while (!open.isEmpty()) {
            Node node = open.pop();
            COSArray kids = node.dictionary().getCOSArray(COSName.KIDS);
            if (kids == null) {
                if (COSName.PAGES.equals(node.dictionary().getCOSName(COSName.TYPE))) {
                    continue;
                }
                budget.takePage();
                pages.add(page(node));
            } else if (seen.add(node.dictionary())) {
                budget.checkDepth(node.depth() + 1);
                for (int i = kids.size() - 1; i >= 0; i--) {
                    budget.step();
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(new Node(kid, node, node.depth() + 1));
                    }
                }
            }
            checkLimit();
        }
        return pages;
    }

    private static Page page(Node node) {
        double[] media = box(node.inherited(COSName.MEDIA_BOX), A4);
        double[] crop = box(node.inherited(COSName.CROP_BOX), media);
        double[] seen = {
            Math.max(media[0], crop[0]),
            Math.max(media[1], crop[1]),
            Math.min(media[2], crop[2]),
            Math.min(media[3], crop[3])
        };
        boolean some = seen[0] < seen[2] && seen[1] < seen[3];
        int degrees = node.inherited(COSName.ROTATE) instanceof COSNumber number ? number.intValue() : 0;
        COSDictionary resources =
                node.inherited(COSName.RESOURCES) instanceof COSDictionary dictionary ? dictionary : null;
        return new Page(node.dictionary(), resources, some ? seen : media, Math.floorMod(degrees / 90, 4));
    }

    /** The edges of a rectangle, whose corners may come in any order. */
    private static double[] box(@Nullable COSBase rectangle, double[] otherwise) {
        double[] edges = numbers(rectangle);
        if (edges.length < 4) {
            return otherwise;
        }
        double[] box = {
            Math.min(edges[0], edges[2]),
            Math.min(edges[1], edges[3]),
            Math.max(edges[0], edges[2]),
            Math.max(edges[1], edges[3])
        };
        return box[2] - box[0] < 1 || box[3] - box[1] < 1 ? otherwise : box;
    }

    /** The numbers of an array; none if it is none. */
    static double[] numbers(@Nullable COSBase array) {
        if (!(array instanceof COSArray items)) {
            return new double[0];
        }
        double[] numbers = new double[Math.min(items.size(), 16)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = items.getObject(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return numbers;
    }
}
