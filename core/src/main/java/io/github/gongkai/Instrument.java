package io.github.gongkai;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A law, regulation or notice that the form or a rule rests on. */
public enum Instrument {
    REGULATION("政府信息公开条例", "Regulation on Government Information Disclosure", "国务院令第711号", LocalDate.of(2019, 5, 15)),
    FORM_NOTICE_2019("政府信息公开工作年度报告格式（试行）", "Form of the annual report (trial)", "国办公开办函〔2019〕60号", null),
    FORM_NOTICE_2021("政府信息公开工作年度报告格式", "Form of the annual report", "国办公开办函〔2021〕30号", LocalDate.of(2021, 9, 26)),
    FEE_MEASURES(
            "政府信息公开信息处理费管理办法", "Measures on the information processing fee", "国办函〔2020〕109号", LocalDate.of(2021, 1, 1)),
    LEGISLATION_LAW("立法法", "Legislation Law", "2023年修正", LocalDate.of(2023, 3, 15)),
    RECONSIDERATION_LAW("行政复议法", "Administrative Reconsideration Law", "2023年修订", LocalDate.of(2024, 1, 1)),
    CO_DEFENDANT_NOTICE("共同被告案件统计口径", "Notice on counting cases with a co-defendant", "国办公开办函〔2016〕201号", null);

    private final Bilingual title;
    private final String number;
    private final Optional<LocalDate> inForceSince;

    Instrument(String titleZh, String titleEn, String number, @Nullable LocalDate since) {
        this.title = new Bilingual(titleZh, titleEn);
        this.number = number;
        this.inForceSince = Optional.ofNullable(since);
    }

    /** The short title, in Chinese unless the locale's language is English. */
    public String title(Locale locale) {
        return title.in(locale);
    }

    /** The number under which it was issued, such as {@code 国办公开办函〔2021〕30号}. */
    public String number() {
        return number;
    }

    /** The day from which it applies; absent where the day could not be verified. */
    public Optional<LocalDate> inForceSince() {
        return inForceSince;
    }
}
