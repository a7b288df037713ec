package io.github.gongkai.documents;

import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import java.util.List;
import java.util.Optional;

/** The name of an organ, and its kind as far as the name alone decides it: by its end, most particular ends first. */
final class OrganName {

    private static final int LONGEST = 40;

    private static final List<String> NEITHER =
            List.of("大学", "学院", "学校", "中学", "小学", "医院", "公司", "集团", "管理委员会", "管委会", "村民委员会", "居民委员会");
    private static final List<String> MUNICIPALITIES = List.of("北京市", "天津市", "上海市", "重庆市");
    private static final List<String> DEPARTMENTS = List.of("局", "委员会", "委", "厅", "办公室", "办公厅");
    /** A general office reports for itself, or for the government that it serves: the name does not tell. */
    private static final List<String> GENERAL_OFFICES = List.of("政府办公厅", "政府办公室", "政府办");

    private OrganName() {}

    static Organ organ(String name) {
        return Organ.builder().name(name).kind(kind(name)).build();
    }

    /** Whether a line of its own can be the name of an organ. */
    static boolean isOne(String line) {
        String name = Normalization.compact(line);
        return name.length() >= 2
                && name.length() <= LONGEST
                && name.chars().noneMatch(c -> c < 0x80 && c != '(' && c != ')' || "。,，：:；、》>|".indexOf(c) >= 0)
                && "局委会厅办府室院镇乡街处区县市旗所队心部道木州省"
                                .indexOf(
                                        core(name).charAt(Math.max(0, core(name).length() - 1)))
                        >= 0;
    }

    static Optional<OrganKind> kind(String organ) {
        String name = core(Normalization.compact(organ));
        if (ends(name, NEITHER) || ends(name, GENERAL_OFFICES)) {
            return Optional.empty();
        }
        if (ends(name, DEPARTMENTS)) {
            return isPlainlyLocal(name) ? Optional.of(OrganKind.DEPARTMENT) : Optional.empty();
        }
        if (name.endsWith("街道办事处") || name.endsWith("街道")) {
            return Optional.of(OrganKind.SUBDISTRICT_OFFICE);
        }
        boolean government = name.endsWith("人民政府");
        String place = government ? name.substring(0, name.length() - 4) : name;
        return place.isEmpty() ? Optional.empty() : ofPlace(place, government);
    }

    private static Optional<OrganKind> ofPlace(String place, boolean government) {
        if (place.endsWith("镇") || place.endsWith("乡") || place.endsWith("苏木")) {
            return Optional.of(OrganKind.TOWNSHIP_GOVERNMENT);
        }
        if (place.endsWith("省") || place.endsWith("自治区") || MUNICIPALITIES.contains(place)) {
            return Optional.of(OrganKind.PROVINCIAL_GOVERNMENT);
        }
        if (place.endsWith("自治州")) {
            return Optional.of(OrganKind.PREFECTURAL_GOVERNMENT);
        }
        if (place.endsWith("县") || place.endsWith("旗")) {
            return Optional.of(OrganKind.COUNTY_GOVERNMENT);
        }
        // a city may be of two levels and so may a district; a bare 区 may be no government at all
        return place.endsWith("市") || government && place.endsWith("区")
                ? Optional.of(OrganKind.GOVERNMENT)
                : Optional.empty();
    }

    /** A department is local if its name says of which place, and it is none of a central organ's own branches. */
    private static boolean isPlainlyLocal(String name) {
        boolean central =
                name.startsWith("国家") || name.startsWith("国务院") || name.startsWith("中国") || name.startsWith("中华");
        return !central && name.chars().anyMatch(c -> "省市县区旗州盟".indexOf(c) >= 0);
    }

    private static boolean ends(String name, List<String> ends) {
        return ends.stream().anyMatch(name::endsWith);
    }

    /** Without a bracketed second name at the end. */
    private static String core(String name) {
        String core = Normalization.NOTE.apply(name);
        return core.isEmpty() ? name : core;
    }
}
