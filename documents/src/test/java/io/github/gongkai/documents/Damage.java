package io.github.gongkai.documents;

import io.github.gongkai.documents.Printer.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What happens to tables before they are read: slips of people, of programs that convert, of pages that go wrong. */
enum Damage {
    CELL_DROPPED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            List<Box> row = any(rows, random);
            row.remove(random.nextInt(row.size()));
        }
    },
    ROW_DROPPED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            rows.remove(random.nextInt(rows.size()));
        }
    },
    HEADER_ROW_DROPPED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            rows.remove(any(headers(rows), random));
        }
    },
    COLUMN_DROPPED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            int column = aValueColumn(rows, random);
            for (List<Box> row : rows) {
                int owner = column;
                while (owner > 0 && row.get(owner).covered()) {
                    owner--;
                }
                Box box = row.get(owner);
                if (owner + box.columns() > column && box.columns() > 1) {
                    row.set(owner, Box.of(box.text(), box.columns() - 1, box.rows()));
                    row.remove(owner == column ? column + 1 : column);
                } else {
                    row.remove(column);
                }
            }
        }
    },
    COLUMN_OF_NUMBERS_DROPPED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            int column = aValueColumn(rows, random);
            numbers(rows).forEach(row -> row.remove(column));
        }
    },
    HEADER_CELL_EMPTIED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            empty(any(headers(rows), random), 0, random);
        }
    },
    LABEL_EMPTIED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            List<Box> row = any(rows, random);
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).text().isEmpty() && !isNumber(row.get(i))) {
                    row.set(i, withText(row.get(i), ""));
                    return;
                }
            }
        }
    },
    CELLS_MERGED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            List<Box> row = any(rows, random);
            int at = random.nextInt(row.size() - 1);
            Box one = row.get(at);
            Box other = row.get(at + 1);
            if (one.rows() == 1 && other.rows() == 1 && !one.covered() && !other.covered()) {
                row.set(at, Box.of(one.text() + other.text(), one.columns() + other.columns(), 1));
                row.remove(at + 1);
            }
        }
    },
    NUMBER_SPLIT {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            List<Box> row = any(numbers(rows), random);
            int at = random.nextInt(row.size());
            String text = row.get(at).text();
            if (isNumber(row.get(at)) && text.length() > 1) {
                int cut = 1 + random.nextInt(text.length() - 1);
                row.set(at, Box.of(text.substring(0, cut)));
                row.add(at + 1, Box.of(text.substring(cut)));
            }
        }
    },
    BLANK_INSERTED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            List<Box> row = any(rows, random);
            row.add(random.nextInt(row.size() + 1), Box.of(""));
        }
    },
    ROW_SPLIT {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            int at = random.nextInt(rows.size());
            List<Box> row = rows.get(at);
            List<Box> rest = row.subList(1 + random.nextInt(row.size() - 1), row.size());
            rows.add(at + 1, new ArrayList<>(rest));
            rest.clear();
        }
    },
    ROW_REPEATED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            rows.add(random.nextInt(rows.size()), new ArrayList<>(any(rows, random)));
        }
    },
    ROWS_EXCHANGED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            List<List<Box>> numbers = numbers(rows);
            Collections.swap(rows, rows.indexOf(any(numbers, random)), rows.indexOf(any(numbers, random)));
        }
    },
    LABELS_EXCHANGED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            List<Box> one = any(numbers(rows), random);
            List<Box> other = any(numbers(rows), random);
            int here = label(one);
            int there = label(other);
            if (here >= 0 && there >= 0) {
                String text = one.get(here).text();
                one.set(here, withText(one.get(here), other.get(there).text()));
                other.set(there, withText(other.get(there), text));
            }
        }
    },
    COLUMNS_EXCHANGED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            int one = aValueColumn(rows, random);
            int other = aValueColumn(rows, random);
            // numbers under two labels of the same words could not be told apart afterwards
            boolean labelled = headers(rows).stream()
                    .anyMatch(row -> isSingle(row.get(one))
                            && isSingle(row.get(other))
                            && !row.get(one).text().equals(row.get(other).text()));
            for (List<Box> row : rows) {
                if (labelled && isSingle(row.get(one)) && isSingle(row.get(other))) {
                    Collections.swap(row, one, other);
                }
            }
        }
    },
    HEADER_CELLS_EXCHANGED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            List<Box> row = any(headers(rows), random);
            List<Integer> labels = IntStream.range(0, row.size())
                    .filter(i -> !row.get(i).text().isEmpty())
                    .boxed()
                    .toList();
            int one = any(labels, random);
            int other = any(labels, random);
            String text = row.get(one).text();
            row.set(one, withText(row.get(one), row.get(other).text()));
            row.set(other, withText(row.get(other), text));
        }
    },
    PAGE_NUMBER_INSERTED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            rows.add(random.nextInt(rows.size()), new ArrayList<>(List.of(Box.of("- 5 -"))));
        }
    },
    SUBTOTAL_COLUMN_ADDED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).add(Box.of(i == 0 ? "小计" : i < 3 ? "" : "7"));
            }
        }
    },
    /** A column of sub-totals among those of section 三, and a row that has lost a number. */
    SUBTOTAL_COLUMN_WITH_A_GAP {
        @Override
        void apply(List<List<List<Box>>> tables, Random random) {
            List<List<Box>> rows = tables.get(1);
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).add(9, i == 2 ? Box.of("小计") : i < 2 ? Box.COVERED : Box.of("7"));
            }
            for (List<Box> row : rows.subList(0, 2)) {
                for (int j = 0; j < row.size(); j++) {
                    if (row.get(j).columns() >= 5) {
                        row.set(
                                j,
                                Box.of(
                                        row.get(j).text(),
                                        row.get(j).columns() + 1,
                                        row.get(j).rows()));
                    }
                }
            }
            List<Box> row = any(rows.subList(3, rows.size()), random);
            row.remove(3 + random.nextInt(row.size() - 3));
        }
    },
    COLUMN_WITHOUT_LABEL_ADDED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            int at = aValueColumn(rows, random);
            String text = random.nextBoolean() ? "" : "7";
            numbers(rows).forEach(row -> row.add(at, Box.of(text)));
        }
    },
    TABLES_EXCHANGED {
        @Override
        void apply(List<List<List<Box>>> tables, Random random) {
            Collections.swap(tables, random.nextInt(3), random.nextInt(3));
        }
    },
    TABLE_REPEATED {
        @Override
        void apply(List<List<List<Box>>> tables, Random random) {
            List<List<Box>> table = any(tables, random);
            List<List<Box>> again = new ArrayList<>();
            for (List<Box> row : table) {
                again.add(new ArrayList<>(row.stream()
                        .map(box -> isNumber(box) && random.nextInt(4) == 0 ? withText(box, box.text() + "1") : box)
                        .toList()));
            }
            if (random.nextBoolean()) {
                table.addAll(random.nextBoolean() ? table.size() : 0, again);
            } else {
                tables.add(again);
            }
        }
    },
    TRANSPOSED {
        @Override
        void damage(List<List<Box>> rows, Random random) {
            List<List<Box>> turned = new ArrayList<>();
            for (int i = 0; i < rows.get(0).size(); i++) {
                int column = i;
                turned.add(new ArrayList<>(rows.stream()
                        .map(row -> row.get(column))
                        .map(box -> box.covered() ? box : Box.of(box.text(), box.rows(), box.columns()))
                        .toList()));
            }
            rows.clear();
            rows.addAll(turned);
        }
    };

    /** Damages one of the three tables, which are rows of boxes of full width, or their order. */
    void apply(List<List<List<Box>>> tables, Random random) {
        damage(any(tables, random), random);
    }

    void damage(List<List<Box>> rows, Random random) {
        throw new UnsupportedOperationException();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The rows that hold no number, which are those of labels, of nothing but blanks and of heads. */
    private static List<List<Box>> headers(List<List<Box>> rows) {
        return rows.stream().filter(row -> !isRowOfNumbers(row)).toList();
    }

    private static List<List<Box>> numbers(List<List<Box>> rows) {
        List<List<Box>> found = rows.stream().filter(Damage::isRowOfNumbers).toList();
        return found.isEmpty() ? rows : found;
    }

    private static boolean isRowOfNumbers(List<Box> row) {
        return row.stream().anyMatch(Damage::isNumber)
                || row.stream().allMatch(box -> box.text().isEmpty());
    }

    private static boolean isNumber(Box box) {
        return box.text().matches("[-+]?\\d[\\d.]*");
    }

    private static boolean isSingle(Box box) {
        return box.columns() == 1 && !box.covered();
    }

    private static int label(List<Box> row) {
        for (int i = row.size() - 1; i >= 0; i--) {
            if (!row.get(i).text().isEmpty() && !isNumber(row.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void empty(List<Box> row, int from, Random random) {
        List<Integer> labels = IntStream.range(from, row.size())
                .filter(i -> !row.get(i).text().isEmpty())
                .boxed()
                .toList();
        if (!labels.isEmpty()) {
            int at = any(labels, random);
            row.set(at, withText(row.get(at), ""));
        }
    }

    private static Box withText(Box box, String text) {
        return new Box(text, box.columns(), box.rows(), box.covered());
    }

    /** A column of numbers: behind the labels, which take one, three or no columns. */
    private static int aValueColumn(List<List<Box>> rows, Random random) {
        int width = rows.get(rows.size() - 1).size();
        int labels = width == 10 ? 3 : width == 15 ? 0 : 1;
        return labels + random.nextInt(width - labels);
    }
}
