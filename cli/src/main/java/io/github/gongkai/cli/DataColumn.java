package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;

/**
 * A column of a table of the dataset.
 *
 * @param name its name, which never changes
 * @param type what it holds
 * @param meaning what that means
 */
record DataColumn(String name, Type type, Bilingual meaning) {

    enum Type {
        TEXT("文本", "text"),
        /** Whole numbers of 64 bits. */
        WHOLE("整数", "whole number"),
        /** Numbers with decimals, as published. */
        DECIMAL("小数", "decimal number"),
        FLAG("是否", "true or false");

        private final Bilingual words;

        Type(String zh, String en) {
            this.words = new Bilingual(zh, en);
        }

        Bilingual words() {
            return words;
        }
    }

    static DataColumn of(String name, Type type, String zh, String en) {
        return new DataColumn(name, type, new Bilingual(zh, en));
    }
}
