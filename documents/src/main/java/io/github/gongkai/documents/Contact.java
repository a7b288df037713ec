package io.github.gongkai.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a report names for questions about it, as printed in its preamble ({@code 如有疑问，请与…联系（地址：…，电话：…）}). The
 * preamble of the report keeps the whole sentence.
 *
 * @param office the office or organ to turn to
 * @param address its address
 * @param postcode its postcode, six digits
 * @param telephone its telephone, several parted as printed
 * @param fax its fax
 * @param email its e-mail address
 * @param person the person to ask for
 */
public record Contact(
        Optional<String> office,
        Optional<String> address,
        Optional<String> postcode,
        Optional<String> telephone,
        Optional<String> fax,
        Optional<String> email,
        Optional<String> person) {

    /** A paragraph that names a contact is no longer than this behind the words that begin it. */
    private static final int LONGEST = 400;

    private static final String END = "(?=[,，;；。)）、]|$)";
    private static final Pattern OFFICE = Pattern.compile(
            "(?:请与|可与|请联系|请向|请咨询|致电|联系单位[:为]?|联系部门[:为]?)([^,，;；。()（）:]{2,40}?)(?=联系|咨询|反映|[,，;；。()（）:]|$)");
    private static final Pattern ADDRESS =
            Pattern.compile("地址(?:[:为是]|位于)?([^,，;；。)）]{4,60}?)" + "(?=[,，;；。)）]|邮政编码|邮编|联系电话|电话|传真|电子邮|$)");
    private static final Pattern POSTCODE = Pattern.compile("邮(?:政)?编(?:码)?[:为是]?([0-9]{6})(?![0-9])");
    private static final String NUMBERS = "([0-9(+][0-9()+/、转—–－-]{5,45}[0-9)])";
    private static final Pattern TELEPHONE = Pattern.compile("电话(?:号码)?(?:\\(传真\\)|/传真|及传真)?[:为是]?" + NUMBERS);
    private static final Pattern FAX = Pattern.compile("传真(?:\\))?[:为是]?" + NUMBERS);
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}");
    private static final Pattern PERSON = Pattern.compile("联系人[:为是]?([\\p{IsHan}·]{2,12}?)" + END);

    private static final List<String> GOES_ON =
            List.of("地址", "联系地址", "办公地址", "邮编", "邮政编码", "电话", "联系电话", "传真", "电子邮", "邮箱", "联系人");

    /** The contact that paragraphs name, the first if there are several. */
    static Optional<Contact> in(List<Block.Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).text();
            int start = text.indexOf("联系");
            if (start >= 0) {
                StringBuilder words = new StringBuilder(
                        text.substring(Math.max(0, start - LONGEST), Math.min(text.length(), start + LONGEST)));
                for (int next = i + 1;
                        next < paragraphs.size() && goesOn(paragraphs.get(next).text());
                        next++) {
                    words.append('；').append(paragraphs.get(next).text());
                }
                Contact found = of(Normalization.compact(words.toString()));
                if (found.telephone.isPresent() || found.email.isPresent() || found.address.isPresent()) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean goesOn(String paragraph) {
        return paragraph.length() <= 80 && GOES_ON.stream().anyMatch(Normalization.compact(paragraph)::startsWith);
    }

    private static Contact of(String text) {
        return new Contact(
                first(OFFICE, text),
                first(ADDRESS, text),
                first(POSTCODE, text),
                first(TELEPHONE, text),
                first(FAX, text),
                first(EMAIL, text),
                first(PERSON, text));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(found.groupCount())) : Optional.empty();
    }
}
