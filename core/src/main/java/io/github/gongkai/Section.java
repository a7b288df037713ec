package io.github.gongkai;

import java.util.Locale;
import java.util.Optional;

/** One of the six sections of the report, in the order that the form prescribes. */
public enum Section {
    OVERVIEW("overview", "总体情况", "Overview", false, ""),
    PROACTIVE_DISCLOSURE("proactiveDisclosure", "主动公开政府信息情况", "Proactive disclosure", true, ""),
    APPLICATIONS(
            "applications",
            "收到和处理政府信息公开申请情况",
            "Applications received and handled",
            true,
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"),
    PROCEEDINGS("proceedings", "政府信息公开行政复议、行政诉讼情况", "Reconsideration and litigation", true, ""),
    PROBLEMS("problems", "存在的主要问题及改进情况", "Problems and improvements", false, ""),
    OTHER_MATTERS("otherMatters", "其他需要报告的事项", "Other matters", false, "");

    private static final Label INFORMATION = new Label("", "信息内容", "", "Information");

    private final String id;
    private final Label label;
    private final boolean table;
    private final String note;

    Section(String id, String title, String english, boolean table, String note) {
        this.id = id;
        this.label = new Label(Numerals.of(ordinal() + 1) + "、", title, "", english);
        this.table = table;
        this.note = note;
    }

    /** The name of the section in cell paths and JSON, such as {@code applications}. */
    public String id() {
        return id;
    }

    /** The heading, with its printed number {@code 一、} to {@code 六、}. */
    public Label label() {
        return label;
    }

    /** Whether the section is told in tables; the others are prose. */
    public boolean isTable() {
        return table;
    }

    /** The words over the column of row labels; absent where the form prints none. */
    public Optional<Label> stubHead() {
        return this == PROACTIVE_DISCLOSURE ? Optional.of(INFORMATION) : Optional.empty();
    }

    /** The note that the form prints in the corner of the table: its own cross-check. Absent where it prints none. */
    public Optional<String> cornerNote() {
        return note.isEmpty() ? Optional.empty() : Optional.of(note);
    }

    @Override
    public String toString() {
        return label.in(Locale.CHINESE);
    }
}
