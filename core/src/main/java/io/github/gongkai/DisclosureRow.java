package io.github.gongkai;

import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.CHANGE;
import static io.github.gongkai.DisclosureColumn.DECISIONS;
import static io.github.gongkai.DisclosureColumn.IN_FORCE;
import static io.github.gongkai.DisclosureColumn.ISSUED;
import static io.github.gongkai.DisclosureColumn.MADE;
import static io.github.gongkai.DisclosureColumn.PRIOR_ITEMS;
import static io.github.gongkai.DisclosureColumn.PROJECTS;
import static io.github.gongkai.DisclosureColumn.PUBLISHED;
import static io.github.gongkai.DisclosureColumn.PUBLISHED_TOTAL;
import static io.github.gongkai.DisclosureColumn.REPEALED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row of section 二 主动公开政府信息情况: what Article 20 of the Regulation has an organ publish of its own accord. */
public enum DisclosureRow implements Row<DisclosureColumn> {
    REGULATIONS(
            "regulations",
            Heading.ARTICLE_20_1,
            "规章",
            "Government rules",
            1,
            List.of(MADE, PUBLISHED, PUBLISHED_TOTAL),
            List.of(ISSUED, REPEALED, IN_FORCE)),
    NORMATIVE_DOCUMENTS(
            "normativeDocuments",
            Heading.ARTICLE_20_1,
            "行政规范性文件",
            "Normative documents",
            1,
            List.of(MADE, PUBLISHED, PUBLISHED_TOTAL),
            List.of(ISSUED, REPEALED, IN_FORCE)) {
        @Override
        public Label label(Edition edition) {
            return edition == Edition.TRIAL_2019 ? TRIAL_NORMATIVE_DOCUMENTS : super.label(edition);
        }
    },
    LICENSING(
            "licensing",
            Heading.ARTICLE_20_5,
            "行政许可",
            "Administrative licences",
            5,
            List.of(PRIOR_ITEMS, CHANGE, DECISIONS),
            List.of(DECISIONS)),
    OTHER_SERVICES(
            "otherServices",
            Heading.ARTICLE_20_5,
            "其他对外管理服务事项",
            "Other services to the public",
            5,
            List.of(PRIOR_ITEMS, CHANGE, DECISIONS),
            List.of()),
    PENALTIES(
            "penalties",
            Heading.ARTICLE_20_6,
            "行政处罚",
            "Administrative penalties",
            6,
            List.of(PRIOR_ITEMS, CHANGE, DECISIONS),
            List.of(DECISIONS)),
    COERCION(
            "coercion",
            Heading.ARTICLE_20_6,
            "行政强制",
            "Administrative coercion",
            6,
            List.of(PRIOR_ITEMS, CHANGE, DECISIONS),
            List.of(DECISIONS)),
    FEES(
            "fees",
            Heading.ARTICLE_20_8,
            "行政事业性收费",
            "Administrative fees",
            8,
            List.of(PRIOR_ITEMS, CHANGE),
            List.of(AMOUNT)),
    PROCUREMENT(
            "procurement",
            Heading.ARTICLE_20_9,
            "政府集中采购",
            "Central government procurement",
            9,
            List.of(PROJECTS, AMOUNT),
            List.of());

    private static final Label TRIAL_NORMATIVE_DOCUMENTS = new Label("", "规范性文件", "", "Normative documents");

    private final String id;
    private final Heading heading;
    private final Label label;
    private final List<Provision> basis;
    private final List<DisclosureColumn> trialColumns;
    private final List<DisclosureColumn> standardColumns;

    DisclosureRow(
            String id,
            Heading heading,
            String text,
            String english,
            int item,
            List<DisclosureColumn> trialColumns,
            List<DisclosureColumn> standardColumns) {
        this.id = id;
        this.heading = heading;
        this.label = new Label("", text, "", english);
        this.basis = List.of(Provision.item(Instrument.REGULATION, 20, item));
        this.trialColumns = trialColumns;
        this.standardColumns = standardColumns;
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
        return Optional.of(heading);
    }

    @Override
    public Set<Edition> editions() {
        EnumSet<Edition> editions = EnumSet.noneOf(Edition.class);
        for (Edition edition : Edition.values()) {
            if (!columns(edition).isEmpty()) {
                editions.add(edition);
            }
        }
        return editions;
    }

    @Override
    public List<DisclosureColumn> columns(Edition edition) {
        return switch (edition) {
            case TRIAL_2019 -> trialColumns;
            case STANDARD_2021 -> standardColumns;
        };
    }

    @Override
    public boolean isTotal() {
        return false;
    }

    @Override
    public List<Provision> basis() {
        return basis;
    }
}
