package io.github.gongkai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edition of the form, fixed by a notice of the State Council General Office. From an edition the whole form can be
 * listed: its {@linkplain #cells() cells} and the {@linkplain #equations() equations} that its own structure implies.
 */
public enum Edition {
    /** The trial form: report year 2020, and 2019 where an organ chose to follow it. */
    TRIAL_2019(Instrument.FORM_NOTICE_2019, 2019, 2020),
    /** The standard form: report years 2021 and later. */
    STANDARD_2021(Instrument.FORM_NOTICE_2021, 2021, Integer.MAX_VALUE);

    private final Instrument instrument;
    private final int firstYear;
    private final int lastYear;

    Edition(Instrument instrument, int firstYear, int lastYear) {
        this.instrument = instrument;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The edition in use for a report year; empty before 2019, when another form applied. */
    public static Optional<Edition> forYear(int reportYear) {
        for (Edition edition : values()) {
            if (reportYear >= edition.firstYear && reportYear <= edition.lastYear) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }

    /** The notice that fixes this edition. */
    public Instrument instrument() {
        return instrument;
    }

    /** Every cell of this edition in form order: section by section, row by row. */
    public List<Cell> cells() {
        return Layout.of(this).cells();
    }

    /** The rows of a table of this edition in printed order; empty for a narrative section. */
    public List<Row<?>> rows(Section section) {
        return Layout.of(this).rows(section);
    }

    /** Every equation that the form's own structure implies, in the order of their first cells. */
    public List<Equation> equations() {
        return Layout.of(this).equations();
    }

    /** The equations of one table and one kind. */
    public List<Equation> equations(Section section, Equation.Kind kind) {
        List<Equation> wanted = new ArrayList<>();
        for (Equation equation : equations()) {
            if (equation.section() == section && equation.kind() == kind) {
                wanted.add(equation);
            }
        }
        return List.copyOf(wanted);
    }
}
