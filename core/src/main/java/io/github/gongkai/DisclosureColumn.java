package io.github.gongkai;

import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A column of section 二 主动公开政府信息情况. Each row has only some of them. */
public enum DisclosureColumn implements Column {
    ISSUED("issued", "本年制发件数", "Issued this year", Unit.CASES, STANDARD_2021),
    REPEALED("repealed", "本年废止件数", "Repealed this year", Unit.CASES, STANDARD_2021),
    IN_FORCE("inForce", "现行有效件数", "In force", Unit.CASES, STANDARD_2021),

    MADE("made", "本年新制作数量", "Newly made this year", Unit.CASES, TRIAL_2019),
    PUBLISHED("published", "本年新公开数量", "Newly published this year", Unit.CASES, TRIAL_2019),
    PUBLISHED_TOTAL("publishedTotal", "对外公开总数量", "Published in total", Unit.CASES, TRIAL_2019),

    PRIOR_ITEMS("priorItems", "上一年项目数量", "Items of the previous year", Unit.ITEMS, TRIAL_2019),
    /** An increase or, below zero, a decrease. */
    CHANGE("change", "本年增/减", "Increase or decrease this year", Unit.ITEMS, TRIAL_2019) {
        @Override
        public boolean isSigned() {
            return true;
        }
    },
    DECISIONS("decisions", "本年处理决定数量", "Decisions this year", Unit.CASES, TRIAL_2019, STANDARD_2021) {
        @Override
        public Label label(Edition edition) {
            return edition == TRIAL_2019 ? TRIAL_DECISIONS : super.label(edition);
        }
    },
    PROJECTS("projects", "采购项目数量", "Procurement projects", Unit.ITEMS, TRIAL_2019),
    /** Fees collected, in 万元; in the trial form the money spent on procurement, in the unit that the report prints. */
    AMOUNT("amount", "本年收费金额", "Fees collected this year", Unit.TEN_THOUSAND_YUAN, TRIAL_2019, STANDARD_2021) {
        @Override
        public Label label(Edition edition) {
            return edition == TRIAL_2019 ? TRIAL_AMOUNT : STANDARD_AMOUNT;
        }

        @Override
        public Unit unit(Edition edition) {
            return edition == TRIAL_2019 ? Unit.MONEY_AS_PRINTED : Unit.TEN_THOUSAND_YUAN;
        }
    };

    private static final Label TRIAL_DECISIONS = new Label("", "处理决定数量", "", "Decisions");
    private static final Label TRIAL_AMOUNT = new Label("", "采购总金额", "", "Procurement in total");
    private static final Label STANDARD_AMOUNT =
            new Label("", AMOUNT.label.text(), "（单位：万元）", AMOUNT.label.english() + " (10,000 yuan)");

    private final String id;
    private final Label label;
    private final Unit unit;
    private final Set<Edition> editions;

    DisclosureColumn(String id, String text, String english, Unit unit, Edition first, Edition... others) {
        this.id = id;
        this.label = new Label("", text, "", english);
        this.unit = unit;
        this.editions = EnumSet.of(first, others);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Section section() {
        return Section.PROACTIVE_DISCLOSURE;
    }

    @Override
    public Label label(Edition edition) {
        return label;
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.empty();
    }

    @Override
    public Set<Edition> editions() {
        return EnumSet.copyOf(editions);
    }

    @Override
    public Unit unit(Edition edition) {
        return unit;
    }

    @Override
    public boolean isTotal() {
        return false;
    }
}
