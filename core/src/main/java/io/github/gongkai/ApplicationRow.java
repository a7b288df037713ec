package io.github.gongkai;

import static io.github.gongkai.Heading.DECLINED;
import static io.github.gongkai.Heading.DENIED;
import static io.github.gongkai.Heading.OTHER_HANDLING;
import static io.github.gongkai.Heading.OUTCOMES;
import static io.github.gongkai.Heading.UNABLE;
import static io.github.gongkai.Instrument.FEE_MEASURES;
import static io.github.gongkai.Instrument.REGULATION;
import static io.github.gongkai.Provision.article;
import static io.github.gongkai.Provision.item;
import static io.github.gongkai.Provision.paragraph;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of section 三 收到和处理政府信息公开申请情况: what came in, how it was answered, what is left. */
public enum ApplicationRow implements Row<ApplicantColumn> {
    NEWLY_RECEIVED(
            "newlyReceived",
            null,
            "一、",
            "本年新收政府信息公开申请数量",
            "Newly received this year",
            article(REGULATION, 27),
            article(REGULATION, 29),
            article(REGULATION, 31)),
    CARRIED_IN("carriedIn", null, "二、", "上年结转政府信息公开申请数量", "Carried in from last year", article(REGULATION, 33)),

    GRANTED("granted", OUTCOMES, "（一）", "予以公开", "Granted", item(REGULATION, 36, 1), item(REGULATION, 36, 2)),
    PARTIALLY_GRANTED("partiallyGranted", OUTCOMES, "（二）", "部分公开", "Partially granted", article(REGULATION, 37)) {
        @Override
        String note() {
            return "（区分处理的，只计这一情形，不计其他情形）";
        }
    },

    DENIED_STATE_SECRET("deniedStateSecret", DENIED, "1.", "属于国家秘密", "State secret", article(REGULATION, 14)),
    DENIED_OTHER_LAW(
            "deniedOtherLaw",
            DENIED,
            "2.",
            "其他法律行政法规禁止公开",
            "Forbidden by another law or administrative regulation",
            article(REGULATION, 14)),
    DENIED_SECURITY_STABILITY(
            "deniedSecurityStability",
            DENIED,
            "3.",
            "危及“三安全一稳定”",
            "Endangers national, public or economic security or social stability",
            article(REGULATION, 14)),
    DENIED_THIRD_PARTY(
            "deniedThirdParty",
            DENIED,
            "4.",
            "保护第三方合法权益",
            "Protects a third party",
            article(REGULATION, 15),
            article(REGULATION, 32)),
    DENIED_INTERNAL_AFFAIRS(
            "deniedInternalAffairs",
            DENIED,
            "5.",
            "属于三类内部事务信息",
            "Internal affairs (personnel, logistics, workflow)",
            paragraph(REGULATION, 16, 1)),
    DENIED_PROCESS(
            "deniedProcess",
            DENIED,
            "6.",
            "属于四类过程性信息",
            "Deliberative material (records, drafts, consultations, requests)",
            paragraph(REGULATION, 16, 2)),
    DENIED_CASE_FILE("deniedCaseFile", DENIED, "7.", "属于行政执法案卷", "Enforcement case file", paragraph(REGULATION, 16, 2)),
    /** The item of Article 36 is inferred: the form does not name it. */
    DENIED_INQUIRY("deniedInquiry", DENIED, "8.", "属于行政查询事项", "Administrative inquiry", item(REGULATION, 36, 7)),

    UNABLE_NOT_HELD(
            "unableNotHeld",
            UNABLE,
            "1.",
            "本机关不掌握相关政府信息",
            "Not held by this organ",
            item(REGULATION, 36, 4),
            item(REGULATION, 36, 5)),
    UNABLE_NEEDS_CREATION(
            "unableNeedsCreation", UNABLE, "2.", "没有现成信息需要另行制作", "Would have to be created", article(REGULATION, 38)),
    UNABLE_UNCLEAR("unableUnclear", UNABLE, "3.", "补正后申请内容仍不明确", "Unclear after supplement", article(REGULATION, 30)),

    DECLINED_PETITION(
            "declinedPetition", DECLINED, "1.", "信访举报投诉类申请", "Petition or complaint", paragraph(REGULATION, 39, 1)),
    DECLINED_DUPLICATE("declinedDuplicate", DECLINED, "2.", "重复申请", "Duplicate", item(REGULATION, 36, 6)),
    DECLINED_PUBLICATION(
            "declinedPublication", DECLINED, "3.", "要求提供公开出版物", "Public publication", paragraph(REGULATION, 39, 2)),
    DECLINED_EXCESSIVE(
            "declinedExcessive",
            DECLINED,
            "4.",
            "无正当理由大量反复申请",
            "Excessive and repeated without reason",
            article(REGULATION, 35)),
    /** No provision names this ground directly. */
    DECLINED_REISSUE(
            "declinedReissue", DECLINED, "5.", "要求行政机关确认或重新出具已获取信息", "Asks to confirm or reissue what was obtained"),

    /** One row in the trial form, with the words that later became the heading of three rows. */
    OTHER_HANDLING_TRIAL(
            "otherHandling",
            OUTCOMES,
            OTHER_HANDLING.label().number(),
            OTHER_HANDLING.label().text(),
            OTHER_HANDLING.label().english()) {
        @Override
        public Set<Edition> editions() {
            return EnumSet.of(Edition.TRIAL_2019);
        }
    },
    OTHER_NOT_SUPPLEMENTED(
            "otherNotSupplemented",
            OTHER_HANDLING,
            "1.",
            "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            "Not supplemented in time",
            article(REGULATION, 30)),
    OTHER_FEE_UNPAID(
            "otherFeeUnpaid",
            OTHER_HANDLING,
            "2.",
            "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            "Fee not paid in time",
            article(REGULATION, 42),
            Provision.whole(FEE_MEASURES)),
    /** Withdrawn applications usually stand here; no provision names the row. */
    OTHER_MISC("otherMisc", OTHER_HANDLING, "3.", "其他", "Other"),

    OUTCOME_TOTAL("outcomeTotal", OUTCOMES, "（七）", "总计", "Total of outcomes"),
    CARRIED_FORWARD("carriedForward", null, "四、", "结转下年度继续办理", "Carried forward to next year", article(REGULATION, 33));

    private static final List<ApplicantColumn> COLUMNS = List.of(ApplicantColumn.values());

    private final String id;
    private final Optional<Heading> heading;
    private final Label label;
    private final List<Provision> basis;

    ApplicationRow(
            String id, @Nullable Heading heading, String number, String text, String english, Provision... basis) {
        this.id = id;
        this.heading = Optional.ofNullable(heading);
        this.label = new Label(number, text, note(), english);
        this.basis = List.of(basis);
    }

    String note() {
        return "";
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Section section() {
        return Section.APPLICATIONS;
    }

    @Override
    public Label label(Edition edition) {
        return label;
    }

    @Override
    public Optional<Heading> heading() {
        return heading;
    }

    @Override
    public Set<Edition> editions() {
        return heading.isPresent() ? heading.get().editions() : EnumSet.allOf(Edition.class);
    }

    @Override
    public List<ApplicantColumn> columns(Edition edition) {
        return editions().contains(edition) ? COLUMNS : List.of();
    }

    @Override
    public boolean isTotal() {
        return this == OUTCOME_TOTAL;
    }

    @Override
    public List<Provision> basis() {
        return basis;
    }
}
