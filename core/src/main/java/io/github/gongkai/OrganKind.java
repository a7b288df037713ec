package io.github.gongkai;

import java.util.Locale;

/** What kind of organ publishes a report, as far as the law treats kinds differently. */
public enum OrganKind {
    STATE_COUNCIL_DEPARTMENT("国务院部门", "Department of the State Council"),
    PROVINCIAL_GOVERNMENT("省级人民政府", "Provincial government"),
    /** A city with districts or an autonomous prefecture. */
    PREFECTURAL_GOVERNMENT("设区的市、自治州人民政府", "Prefectural government"),
    COUNTY_GOVERNMENT("县级人民政府", "County government"),
    /** A government at county level or above whose level is not known. */
    GOVERNMENT("县级以上人民政府", "Government at county level or above"),
    TOWNSHIP_GOVERNMENT("乡镇人民政府", "Township government"),
    SUBDISTRICT_OFFICE("街道办事处", "Subdistrict office"),
    /** A department of a local government at county level or above. */
    DEPARTMENT("县级以上地方人民政府部门", "Department of a local government");

    private final Bilingual words;

    OrganKind(String zh, String en) {
        this.words = new Bilingual(zh, en);
    }

    /** The kind in words, in Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return words.in(locale);
    }
}
