package io.github.gongkai;

/** A column that holds cells. */
public sealed interface Column extends Line permits DisclosureColumn, ApplicantColumn, ProceedingColumn {

    /** The column's name in cell paths and JSON, such as {@code naturalPerson}. */
    String id();

    /** What the column's numbers count or measure in an edition. */
    Unit unit(Edition edition);

    /** Whether the column is the sum of the columns under its own heading. */
    boolean isTotal();

    /** Whether its numbers may be below zero. */
    default boolean isSigned() {
        return false;
    }
}
