package io.github.gongkai.rules;

import io.github.gongkai.Organ;
import org.jspecify.annotations.Nullable;

/** Which organs a report speaks for: whether a subject of its prose is the organ itself, or a part or a whole around it. */
final class Scope {

    private static final String GOVERNMENT = "政府";
    private static final String STREET = "街道";
    private static final String COMMITTEE = "委员会";
    private static final String OFFICE = "办公室";
    private static final String BRANCH = "办事处";
    private static final String LEVELS = "省市县区州旗";
    private static final String AREAS = "市县区省州旗镇乡";

    /** What may end before the short name of an organ: words for times and relations, and larger areas. */
    private static final String BEFORE_SUBJECTS = "年月日度来内由对向在为从经以我本该各和及与或是按据报请将把使让给于到至省市州区县的了";

    private final Organ organ;
    /** The name in the short form that prose has; made when it is first asked for. */
    private char @Nullable [] name;
    /** The kind of area that the organ governs, as its last letter; a blank for an organ that is no government. */
    private char level = ' ';

    Scope(Organ organ) {
        this.organ = organ;
    }

    private char[] name() {
        char[] known = name;
        if (known == null) {
            String plain = organ.name().replace("人民政府", GOVERNMENT).replace("街道办事处", STREET);
            if (!plain.isEmpty() && AREAS.indexOf(plain.charAt(plain.length() - 1)) >= 0) {
                plain += GOVERNMENT;
            }
            known = plain.toCharArray();
            name = known;
            level = level(plain);
        }
        return known;
    }

    private static char level(String name) {
        if (name.endsWith("管委会") || name.endsWith("管理委员会") || name.endsWith("地区行政公署")) {
            return '区';
        }
        int before = name.length() - GOVERNMENT.length() - 1;
        return name.endsWith(GOVERNMENT) && before >= 0 ? name.charAt(before) : ' ';
    }

    /** Whether the organ is a government, or administers a zone. */
    boolean governs() {
        name();
        return level != ' ';
    }

    /** Whether words such as 全市 or 我县 name the area that the organ governs. */
    boolean isOwnArea(char[] text, int end) {
        name();
        return text[end - 1] == level;
    }

    /** 气象部门 for 某市气象局: the two letters before stand in the organ's name, one behind the other. */
    boolean isNamedDepartment(char[] text, int start, int end) {
        char[] name = name();
        boolean department = start >= 2 && end == start + 2 && isWord(text, end, "部门") && level == ' ';
        for (int at = 2; department && at < name.length; at++) {
            if (name[at - 2] == text[start - 2] && name[at - 1] == text[start - 1] && AREAS.indexOf(name[at - 1]) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name of an organ that ends at a place is that of the report's own organ. */
    boolean isOwnOrgan(char[] text, int start, int wordEnd) {
        if (wordEnd == start + 1 && (isShortForm(text, start) || isOfOwnLevel(text, start))) {
            return true;
        }
        if (isOwnZone(text, start, wordEnd)
                || isOwnBranch(text, start, wordEnd)
                || isOwnGovernmentOffice(text, start, wordEnd)) {
            return true;
        }
        char[] name = name();
        boolean street = wordEnd > start + 1 && isWord(text, start + STREET.length(), STREET);
        int end = street ? start + STREET.length() : wordEnd;
        int own = name.length;
        int stop = isWord(text, end, "人民政府") ? start - 3 : beginsName(text, start) ? start : start - 1;
        int at = end;
        int compared = 0;
        // One letter before the word for the kind of organ tells 县政府 from 市政府; more need not agree.
        while (at > stop && at > 0 && own > 0) {
            if (isWord(text, at, "人民政府")) {
                if (own < 2 || name[own - 1] != '府') {
                    return false;
                }
                at -= 4;
                own -= 2;
            } else if (text[at - 1] == name[own - 1]) {
                at--;
                own--;
            } else {
                return false;
            }
            compared++;
        }
        return compared > 0 && !isOfOtherName(text, at, own);
    }

    /** 丙区政府 for 乙区政府: a letter of another name stands before the letter for the area. */
    private boolean isOfOtherName(char[] text, int at, int own) {
        boolean named = at > 0 && own > 0 && AREAS.indexOf(text[at]) >= 0 && text[at - 1] >= '一';
        return named && text[at - 1] != name()[own - 1] && BEFORE_SUBJECTS.indexOf(text[at - 1]) < 0;
    }

    /**
     * 县住建局 for 县住房和城乡建设局: the two letters before the word for an organ stand in the organ's name, in this order. No
     * letter for an area does, so that 市局 is not taken for 区住房保障局 of the same city; nor does one stand before them that
     * the name does not have, as in 市住建局.
     */
    private boolean isShortForm(char[] text, int start) {
        char[] name = name();
        int own = kind(name);
        if (start < 2 || own < 2 || text[start] != name[own]) {
            return false;
        }
        // 政府办 is no 外办 of the same government.
        if (text[start - 1] == '府' && name[own - 1] != '府') {
            return false;
        }
        for (int at = start - 1; at >= start - 2; at--) {
            own--;
            while (own >= 0 && name[own] != text[at]) {
                own--;
            }
            if (own < 0 || AREAS.indexOf(text[at]) >= 0) {
                return false;
            }
        }
        char area = start > 2 ? text[start - 3] : ' ';
        return AREAS.indexOf(area) < 0 || hasAreas(name, AREAS) == hasAreas(name, String.valueOf(area));
    }

    /** Where the letter stands that tells the kind of organ in a short form: the last one, but 委 for 委员会 and 办 for 办公室. */
    private static int kind(char[] name) {
        boolean longer = isWord(name, name.length, COMMITTEE) || isWord(name, name.length, OFFICE);
        return longer ? name.length - COMMITTEE.length() : name.length - 1;
    }

    /** 市局 for 某市自然资源局: the last area in the organ's name, unless the organ is but a branch of that office. */
    private boolean isOfOwnLevel(char[] text, int start) {
        char[] name = name();
        int last = kind(name) - 1;
        if (start < 1 || last < 1 || text[start] != name[last + 1] || name[last] == '分') {
            return false;
        }
        while (last >= 0 && !endsArea(name, last)) {
            last--;
        }
        boolean begins = beginsName(text, start - 1) || text[start - 2] == '中';
        return last >= 0 && text[start - 1] == name[last] && begins;
    }

    /** Whether a letter ends the name of an area, and does not stand in the name of a matter, as in 市场, 城市 and 社区. */
    private static boolean endsArea(char[] name, int at) {
        boolean matter = name[at + 1] == '场' || at > 0 && (name[at - 1] == '城' || name[at - 1] == '社');
        return LEVELS.indexOf(name[at]) >= 0 && !matter;
    }

    /** 园区 and the like for the committee that administers a zone. */
    private boolean isOwnZone(char[] text, int start, int end) {
        char[] name = name();
        boolean administers = level == '区' && name[name.length - 1] == '会';
        boolean zone = isWord(text, end, "园区")
                || isWord(text, end, "管委会")
                || isWord(text, end, "开发区") && organ.name().contains("开发区");
        return administers && zone && beginsName(text, start);
    }

    /** 市府办 for 某市人民政府办公室. */
    private boolean isOwnGovernmentOffice(char[] text, int start, int end) {
        char[] name = name();
        int office = name.length - OFFICE.length();
        return end == start + 1
                && start > 1
                && text[start] == '办'
                && text[start - 1] == '府'
                && office > 2
                && isWord(name, name.length, OFFICE)
                && isWord(name, office, GOVERNMENT)
                && text[start - 2] == name[office - 3]
                && beginsName(text, start - 2);
    }

    /** 办事处 alone for the office of a street or the like. */
    private boolean isOwnBranch(char[] text, int start, int end) {
        return isWord(text, end, BRANCH)
                && beginsName(text, start)
                && organ.name().endsWith(BRANCH);
    }

    /** Whether the government that is named before a place is the one whose office reports: 市政府 for 某市人民政府办公室. */
    boolean isOfficeOf(char[] text, int end) {
        char[] name = name();
        int own = name.length - OFFICE.length();
        boolean office = isWord(name, name.length, OFFICE) || isWord(name, name.length, "办公厅");
        if (!office || !isWord(name, own, GOVERNMENT) || !isWord(text, end, GOVERNMENT)) {
            return false;
        }
        int before = end - (isWord(text, end, "人民政府") ? 4 : 2) - 1;
        return before >= 0 && own > 2 && text[before] == name[own - 3];
    }

    private static boolean hasAreas(char[] name, String areas) {
        for (char letter : name) {
            if (areas.indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing stands before a word that could be the rest of a name: the organ speaks of itself in short. */
    private static boolean beginsName(char[] text, int start) {
        // 县（市、区）政府: the bracket belongs to the name.
        boolean named = start > 0 && text[start - 1] == ')';
        return start == 0
                || Tokens.mark(text[start - 1]) != null && !named
                || text[start - 1] == '年'
                || text[start - 1] == '度';
    }

    private static boolean isWord(char[] text, int end, String word) {
        return Numeral.endsWith(text, end, word);
    }
}
