package io.github.gongkai.documents;

import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Printer.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What published reports look like as pages: twenty ways that differ from the plain form in one respect each. */
enum Look {
    PLAIN,
    /** Every place of the grid is a cell; what is merged elsewhere is an empty cell here. */
    UNMERGED {
        @Override
        String table(List<List<Box>> rows) {
            return html(rows, false, "<td>%s</td>");
        }
    },
    PASTED_FROM_WORD {
        @Override
        String cell() {
            return "<p class=MsoNormal align=center style='text-align:center'><span style='font-family:宋体'>%s"
                    + "</span><span lang=EN-US><o:p></o:p></span></p>";
        }
    },
    LAID_OUT_WITH_A_TABLE {
        @Override
        String page(String body) {
            return "<table width=100%><tr><td>" + body + "</td></tr></table>";
        }
    },
    SITE_AROUND_IT {
        @Override
        String page(String body) {
            return "<div><ul><li>首页</li><li>政务公开</li><li>政府信息公开年报</li></ul></div><div id=article>" + body
                    + "</div><div><p>本站内容由示例网站维护</p><p>版权所有：示例网站　网站标识码：0000000000</p></div>";
        }
    },
    SITE_WITHOUT_ELEMENTS {
        @Override
        String page(String body) {
            return "<p>首页 &gt; 政府信息公开年报</p>" + body + "<p>扫一扫在手机打开当前页</p><p>主办：示例网站</p>";
        }
    },
    A_TABLE_FOR_EACH_GROUP {
        @Override
        List<List<List<Box>>> split(List<List<Box>> disclosure) {
            List<List<List<Box>>> groups = new ArrayList<>();
            for (List<Box> row : disclosure) {
                if (isGroup(row)) {
                    groups.add(new ArrayList<>());
                }
                groups.get(groups.size() - 1).add(row);
            }
            return groups;
        }
    },
    LABELS_WITHOUT_NOTES {
        @Override
        String label(String text) {
            int note = text.indexOf('（', 1);
            return note > 1 && text.endsWith("）") ? text.substring(0, note) : text;
        }
    },
    PAUSE_MARKS_IN_LABELS {
        @Override
        String label(String text) {
            return text.replaceFirst("^(\\d+)\\.", "$1、");
        }
    },
    LABELS_OVER_LINES {
        @Override
        String label(String text) {
            return text.length() < 4
                    ? text
                    : text.substring(0, 2) + "<br>" + text.substring(2, 4) + "<br>" + text.substring(4);
        }
    },
    GROUPED_NUMBERS {
        @Override
        String number(String text) {
            return text.matches("\\d{4,}") ? String.format("%,d", Long.valueOf(text)) : text;
        }
    },
    FULL_WIDTH_NUMBERS {
        @Override
        String number(String text) {
            StringBuilder wide = new StringBuilder();
            text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
            return wide.toString();
        }
    },
    NUMBERS_BETWEEN_BLANKS {
        @Override
        String number(String text) {
            return "&nbsp;&ensp;" + text + "&#12288;";
        }
    },
    NUMBERS_WITH_UNITS {
        @Override
        List<List<Box>> applications(List<List<Box>> rows) {
            return rows.stream()
                    .map(row -> row.stream()
                            .map(box -> box.text().matches("\\d+") ? Box.of(box.text() + "件") : box)
                            .toList())
                    .toList();
        }
    },
    A_COLUMN_OF_SUBTOTALS {
        @Override
        List<List<Box>> applications(List<List<Box>> rows) {
            List<List<Box>> more = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                List<Box> row = new ArrayList<>(rows.get(i));
                row.add(9, i == 0 ? Box.COVERED : i == 1 ? Box.COVERED : i == 2 ? Box.of("小计") : Box.of("7"));
                if (i < 2) {
                    widen(row);
                }
                more.add(row);
            }
            return more;
        }
    },
    ROWS_OF_SUBTOTALS {
        @Override
        List<List<Box>> applications(List<List<Box>> rows) {
            List<List<Box>> more = new ArrayList<>(rows);
            List<Box> row = new ArrayList<>(List.of(Box.COVERED, Box.of("小计", 2, 1), Box.COVERED));
            IntStream.range(0, 7).forEach(i -> row.add(Box.of("5")));
            more.add(rows.size() - 2, row);
            heighten(more);
            return more;
        }
    },
    HEADINGS_WITH_STRAY_MARKS {
        @Override
        String heading(String text) {
            return text.replace("、", "、 ") + "。";
        }
    },
    TITLE_ON_TWO_LINES {
        @Override
        String title(String organ, int year) {
            return "<p align=center>" + organ + "</p><p align=center>" + year + "年度政府信息公开工作报告</p>";
        }
    },
    NUMBERED_OVERVIEW {
        @Override
        String overview() {
            return "<p>（一）主动公开政府信息情况</p><p>自拟文字一句。</p><p>（二）收到和处理政府信息公开申请情况</p><p>自拟文字又一句。</p>"
                    + "<p>（三）因政府信息公开工作被申请行政复议、提起行政诉讼情况</p><p>自拟文字再一句。</p>";
        }
    },
    SMALL_AND_WIDE {
        @Override
        String style() {
            return "@page { size: 29.7cm 21cm; margin: 1cm } td { font-size: 7pt; padding: 0 }";
        }
    },
    COLUMNS_IN_ANOTHER_ORDER {
        @Override
        List<List<Box>> applications(List<List<Box>> rows) {
            List<List<Box>> moved = new ArrayList<>();
            for (List<Box> row : rows) {
                List<Box> other = new ArrayList<>(row);
                if (!other.get(4).covered() && !other.get(8).covered()) {
                    other.set(4, row.get(8));
                    other.set(8, row.get(4));
                }
                moved.add(other);
            }
            return moved;
        }
    };

    /** A whole page. */
    final String page(Report report) {
        StringBuilder body = new StringBuilder(title(report.organ().name(), report.year()));
        body.append(paragraphs(report.preamble()));
        List<List<List<Box>>> tables = new Printer(report.figures()).tables();
        for (Section section : Section.values()) {
            body.append("<p><b>").append(heading(section.label().printed())).append("</b></p>\n");
            switch (section) {
                case OVERVIEW -> body.append(overview()).append(paragraphs(report.overview()));
                case PROACTIVE_DISCLOSURE -> split(tables.get(0)).forEach(table -> body.append(table(table)));
                case APPLICATIONS -> body.append(table(applications(tables.get(1))));
                case PROCEEDINGS -> body.append(table(tables.get(2)));
                case PROBLEMS -> body.append(paragraphs(report.problems()));
                case OTHER_MATTERS -> body.append(paragraphs(report.otherMatters()));
            }
        }
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><style>" + style()
                + " table { border-collapse: collapse } body { font-family: 'Noto Serif CJK SC' }</style></head><body>"
                + page(body.toString()) + "</body></html>";
    }

    private static String paragraphs(Optional<Narrative> narrative) {
        StringBuilder html = new StringBuilder();
        narrative.ifPresent(prose -> prose.paragraphs()
                .forEach(text ->
                        html.append("<p style='text-indent:2em'>").append(text).append("</p>\n")));
        return html.toString();
    }

    String label(String text) {
        return text;
    }

    String number(String text) {
        return text;
    }

    String heading(String text) {
        return text;
    }

    String title(String organ, int year) {
        return "<h1>" + organ + year + "年政府信息公开工作年度报告</h1>";
    }

    /** Paragraphs in front of the overview's own. */
    String overview() {
        return "";
    }

    String style() {
        return "@page { size: 21cm 29.7cm; margin: 2cm } td { font-size: 9pt }";
    }

    String page(String body) {
        return body;
    }

    String cell() {
        return "<p align=center>%s</p>";
    }

    /** The table of section 二 as one table or several. */
    List<List<List<Box>>> split(List<List<Box>> disclosure) {
        return List.of(disclosure);
    }

    List<List<Box>> applications(List<List<Box>> rows) {
        return rows;
    }

    String table(List<List<Box>> rows) {
        return html(rows, true, "<td colspan=%2$d rowspan=%3$d>%1$s</td>");
    }

    final String html(List<List<Box>> rows, boolean merged, String cell) {
        StringBuilder html = new StringBuilder("<table border=1 cellspacing=0>");
        for (List<Box> row : rows) {
            html.append("<tr>");
            for (Box box : row) {
                if (!merged || !box.covered()) {
                    html.append(cell.formatted(words(box), box.columns(), box.rows()));
                }
            }
            html.append("</tr>\n");
        }
        return html.append("</table>").toString();
    }

    private String words(Box box) {
        String text = box.text();
        boolean number = text.matches("[-+]?[\\d.]+\\p{IsHan}*");
        return cell().formatted(text.isEmpty() ? "&nbsp;" : number ? number(text) : label(text));
    }

    /** The heading of a group takes a whole row. */
    private static boolean isGroup(List<Box> row) {
        return row.get(0).columns() == 4;
    }

    /** The widest cell of the header covers the new column too. */
    private static void widen(List<Box> row) {
        for (int i = row.size() - 1; i >= 0; i--) {
            if (row.get(i).columns() >= 5) {
                row.set(
                        i,
                        Box.of(
                                row.get(i).text(),
                                row.get(i).columns() + 1,
                                row.get(i).rows()));
                return;
            }
        }
    }

    /** The label of all outcomes covers the new row too. */
    private static void heighten(List<List<Box>> rows) {
        for (List<Box> row : rows) {
            if (row.get(0).rows() > 10) {
                row = new ArrayList<>(row);
                Box tall = row.get(0);
                rows.set(indexOf(rows, tall), row);
                row.set(0, Box.of(tall.text(), 1, tall.rows() + 1));
                return;
            }
        }
    }

    private static int indexOf(List<List<Box>> rows, Box first) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).get(0) == first)
                .findFirst()
                .orElseThrow();
    }
}
