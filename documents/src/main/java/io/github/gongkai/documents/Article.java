package io.github.gongkai.documents;

import io.github.gongkai.Section;
import io.github.gongkai.documents.Block.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a report ends on a web page. The page goes on with links, the name of the site and its licence number; those stand
 * outside the element that holds all headings and tables of the report, or begin with words that no report has.
 */
final class Article {

    private static final int FEW_HEADINGS = 4;

    private static final List<String> SITE_WORDS = List.of(
            "扫一扫", "扫码", "版权所有", "网站标识码", "政府网站标识码", "分享到", "分享:", "打印本页", "打印此页", "关闭窗口", "关闭本页", "[打印", "(打印", "[关闭",
            "(关闭", "上一篇", "下一篇", "上一条", "下一条", "责任编辑", "浏览次数", "点击数", "网站地图", "友情链接", "相关链接", "主办单位", "主办:", "承办单位",
            "承办:", "技术支持", "本站", "备案号", "ICP备", "公网安备");

    private Article() {}

    /** The block behind the last of the report: the end of the innermost element around it, or of the document. */
    static int end(Content content, Outline outline, FormRows rows) {
        List<Block> blocks = content.blocks();
        List<Integer> anchors = new ArrayList<>();
        Stream.of(Section.values()).forEach(section -> outline.start(section).ifPresent(anchors::add));
        if (anchors.size() < FEW_HEADINGS) {
            return blocks.size();
        }
        int lastHeading = Collections.max(anchors);
        rows.rows().forEach(row -> anchors.add(row.block()));
        int first = Collections.min(anchors);
        int last = Collections.max(anchors);
        int end = content.containers().stream()
                .filter(container -> container.holds(first) && container.holds(last))
                // an element that ends with the last heading was closed by mistake: what the heading announces follows
                .filter(container -> holdsText(blocks, lastHeading + 1, container.end()))
                .mapToInt(Content.Container::end)
                .findFirst()
                .orElse(blocks.size());
        for (int i = lastHeading + 1; i < end; i++) {
            if (blocks.get(i) instanceof Paragraph paragraph && isOfTheSite(paragraph.text())) {
                return i;
            }
        }
        return end;
    }

    private static boolean isOfTheSite(String text) {
        String start = Normalization.compact(text.length() > 40 ? text.substring(0, 40) : text);
        return SITE_WORDS.stream().anyMatch(start::startsWith);
    }

    private static boolean holdsText(List<Block> blocks, int from, int to) {
        return blocks.subList(Math.min(from, to), to).stream()
                .anyMatch(block -> block instanceof Paragraph paragraph && !paragraph.isBlank());
    }
}
