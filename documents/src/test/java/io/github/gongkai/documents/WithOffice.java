package io.github.gongkai.documents;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** For tests that need LibreOffice. */
final class WithOffice {
    private WithOffice() {}

    /** Skips the test where LibreOffice is not installed, and says what was not looked at. */
    static void assumeIsHere(String question) {
        boolean here = Conversions.office().isPresent();
        if (!here) {
            System.out.println("LibreOffice is not here, so it was not looked at " + question);
        }
        assumeTrue(here, "LibreOffice is not here");
    }
}
