package org.bihuan.framework.notice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.notice.Proposal.Dimension;
import org.bihuan.text.Span;

/**
 * The dimensions that a notice lists. It may list them in one sentence, each beginning with the
 * same word (带头…，带头…); with 一是, 二是; or as paragraphs with numbers under a sentence that announces
 * them. The longest list wins, one of announced length before all others.
 */
final class DimensionFinder {
    private static final int LEAST = 3;
    private static final int LONGEST = 60;
    private static final String N = NumberWords.NUMBER;

    /** What such a list is announced with. */
    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "(?<n>"
                            + N
                            + ")(?:个(?:方面|维度|带头|对照|领域|条款|要素|环节)|方面)"
                            + "|(?<cue>从以下|(?:以下|下列|如下)(?:几个|各)?(?:方面|条款|领域|要素|内容|重点|维度)|自查重点|自评内容|审核范围|following (?:\\w+ )?(?:areas|aspects|clauses|capabilities|dimensions|topics))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TOPIC =
            Pattern.compile(
                    "查摆|对照|检视|围绕|聚焦|重点|评价|审核|复盘|自查|自评|检查|剖析|evaluat|audit|review",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE =
            Pattern.compile(
                    "(?<!统|同)(?<n>[一二三四五六七八九十])是(?:要|看|围绕)?|[（(](?<p>[0-9]{1,2}|[一二三四五六七八九十]{1,2}|[a-h])[）)]|[①②③④⑤⑥⑦⑧⑨⑩]");
    private static final Pattern MARKED =
            Pattern.compile(
                    "^\\s*(?:(?<cn>[一二三四五六七八九十]{1,2})、|[（(](?<pcn>[一二三四五六七八九十]{1,2})[）)]、?|(?<ar>[0-9]{1,2})[.．、](?![0-9])|[（(](?<par>[0-9]{1,2})[）)]|(?<is>[一二三四五六七八九十])是)\\s*");

    /** Four or more of a kind in one breath, such as 政治纪律、组织纪律、廉洁纪律、…, that nothing counts. */
    private static final Pattern ALIKE =
            Pattern.compile(
                    "(?:对照|围绕|聚焦|紧扣)(?:党的)?(?<list>(?:[\\p{IsHan}]{1,6}(?<end>[\\p{IsHan}]{2})、)(?:[\\p{IsHan}]{1,6}\\k<end>、){2,}[\\p{IsHan}]{1,6}\\k<end>)");

    private static final Pattern CLAUSES =
            Pattern.compile("(?m)^[ \\u3000]*(?:审核|涉及|评审|受审)?(?:条款|要素)[：:]");

    /** Who is looked at is not what is looked at. */
    private static final Pattern BODY =
            Pattern.compile("[\\p{IsHan}]+(?:部|处|科|室|车间|公司|中心|班组|支部)|共.*个.*");

    private static final Pattern NUMBERED =
            Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2})*[ \\u3000]+");

    private static final Pattern LEADING = Pattern.compile("带头(?![”\"）)、，。])");

    private final String text;

    DimensionFinder(String text) {
        this.text = text;
    }

    /** Titles with their places; {@code announced}: the number the notice names. */
    record Found(List<Proposal> dimensions, Optional<Integer> announced) {}

    /** A run of characters that may be a title. */
    private record Piece(int from, int until) {}

    Found find() {
        List<List<Piece>> lists = new ArrayList<>();
        leading().ifPresent(lists::add);
        alike().ifPresent(lists::add);
        clauses().ifPresent(lists::add);
        Optional<Integer> announced = Optional.empty();
        Matcher m = ANNOUNCED.matcher(text);
        while (m.find()) {
            if (!TOPIC.matcher(Clauses.around(text, m.start(), m.end())).find()) {
                continue;
            }
            int paragraphEnd = lineEnd(m.end());
            List<Piece> inline = inline(m.start(), m.end(), paragraphEnd);
            List<Piece> below = below(paragraphEnd);
            Optional<Integer> number =
                    Optional.ofNullable(m.group("n")).map(NumberWords::value).filter(n -> n > 1);
            for (List<Piece> list : List.of(inline, below)) {
                if (list.size() >= LEAST) {
                    lists.add(list);
                }
                if (number.isPresent() && number.get() == list.size()) {
                    return new Found(proposals(list), number);
                }
            }
            announced = announced.or(() -> number);
        }
        Optional<Integer> said = announced;
        return lists.stream()
                .max(
                        Comparator.<List<Piece>>comparingInt(l -> matches(l, said) ? 1 : 0)
                                .thenComparingInt(List::size))
                .map(l -> new Found(proposals(l), said))
                .orElseGet(() -> new Found(List.of(), said));
    }

    private static boolean matches(List<Piece> list, Optional<Integer> announced) {
        return announced.filter(n -> n == list.size()).isPresent();
    }

    /** Three or more in one paragraph that begin with 带头. */
    private Optional<List<Piece>> leading() {
        List<Piece> best = List.of();
        int from = 0;
        while (from < text.length()) {
            int end = lineEnd(from);
            List<Piece> pieces = starts(LEADING, from, end);
            if (pieces.size() > best.size()) {
                best = pieces;
            }
            from = end + 1;
        }
        return best.size() >= LEAST ? Optional.of(best) : Optional.empty();
    }

    /** A line of its own: "条款：4 组织环境；5 领导作用；…". */
    private Optional<List<Piece>> clauses() {
        Matcher m = CLAUSES.matcher(text);
        return m.find()
                ? Optional.of(parted(m.end(), stop(m.end(), lineEnd(m.end()), "。")))
                        .filter(list -> list.size() >= LEAST)
                : Optional.empty();
    }

    private Optional<List<Piece>> alike() {
        Matcher m = ALIKE.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>();
        int from = m.start("list");
        while (from < m.end("list")) {
            int end = stop(from, m.end("list"), "、");
            piece(from, end).ifPresent(pieces::add);
            from = end + 1;
        }
        return Optional.of(pieces);
    }

    /** One piece from each match up to the next, or to the end of its sentence. */
    private List<Piece> starts(Pattern start, int from, int until) {
        List<Piece> pieces = new ArrayList<>();
        Matcher m = start.matcher(text).region(from, until);
        List<Integer> at = new ArrayList<>();
        while (m.find()) {
            at.add(m.start());
        }
        for (int i = 0; i < at.size(); i++) {
            int end = i + 1 < at.size() ? at.get(i + 1) : until;
            piece(at.get(i), stop(at.get(i), end, "。；;：:")).ifPresent(pieces::add);
        }
        return distinct(pieces);
    }

    /** The same words again, as where a later sentence takes the list up, count once. */
    private List<Piece> distinct(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Piece p : pieces) {
            String words = text.substring(p.from, p.until);
            if (!seen.contains(words)) {
                seen.add(words);
                kept.add(p);
            }
        }
        return kept;
    }

    /** 一是…；二是… or （1）…（2）… in the rest of the paragraph, numbered from one. */
    private List<Piece> inline(int announcement, int from, int until) {
        List<Piece> pieces = new ArrayList<>();
        List<int[]> marks = new ArrayList<>();
        Matcher m = INLINE.matcher(text).region(from, until);
        while (m.find()) {
            if (number(m) == marks.size() + 1) {
                marks.add(new int[] {m.start(), m.end()});
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1)[0] : until;
            piece(marks.get(i)[1], stop(marks.get(i)[1], end, "。；;：:")).ifPresent(pieces::add);
        }
        return pieces.isEmpty() ? listed(announcement, from, until) : pieces;
    }

    private static int number(Matcher m) {
        String mark = m.group();
        int circled = "①②③④⑤⑥⑦⑧⑨⑩".indexOf(mark.charAt(0));
        if (circled >= 0) {
            return circled + 1;
        }
        String written =
                Optional.ofNullable(m.group("n")).orElseGet(() -> String.valueOf(m.group("p")));
        return written.matches("[a-h]") ? written.charAt(0) - 'a' + 1 : NumberWords.value(written);
    }

    /** "政治信仰、党员意识、理论学习等方面": words parted by 、 right before or after the announcement. */
    private List<Piece> listed(int announcement, int from, int until) {
        int colon = from;
        while (colon < until && colon - from < 4 && "：:".indexOf(text.charAt(colon)) < 0) {
            colon++;
        }
        int start = colon < until && "：:".indexOf(text.charAt(colon)) >= 0 ? colon + 1 : -1;
        return start < 0 ? before(announcement) : parted(start, stop(start, until, "。；;"));
    }

    /** The list stands in front: "从甲、乙、丙、丁四个方面". */
    private List<Piece> before(int announcement) {
        int start = Clauses.start(text, announcement);
        for (String word : List.of("从", "围绕", "聚焦", "对照", "查摆", "，")) {
            int at = text.lastIndexOf(word, announcement - 1);
            if (at >= start) {
                start = Math.max(start, at + word.length());
            }
        }
        return parted(start, announcement);
    }

    private List<Piece> parted(int from, int until) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (int i = from; i <= until; i++) {
            if (i == until || "、，；".indexOf(text.charAt(i)) >= 0) {
                piece(at, i).ifPresent(pieces::add);
                at = i + 1;
            }
        }
        long bodies =
                pieces.stream()
                        .filter(p -> BODY.matcher(text.substring(p.from, p.until)).matches())
                        .count();
        return bodies * 2 > pieces.size() || pieces.stream().anyMatch(p -> p.until - p.from < 2)
                ? List.of()
                : pieces;
    }

    /** Paragraphs that are numbered from one in one way; others between them belong to them. */
    private List<Piece> below(int from) {
        List<Piece> pieces = new ArrayList<>();
        String family = "";
        int at = from + 1;
        int unmarked = 0;
        while (at < text.length() && unmarked < 4) {
            int end = lineEnd(at);
            Matcher m = MARKED.matcher(text).region(at, end);
            if (m.find()) {
                String own = family(m);
                if (family.isEmpty() && value(m, own) == 1) {
                    family = own;
                }
                if (own.equals(family) && value(m, own) == pieces.size() + 1) {
                    piece(m.end(), stop(m.end(), end, "。；;：:")).ifPresent(pieces::add);
                    unmarked = 0;
                } else if (isHigher(own, family) || own.equals(family)) {
                    return pieces;
                }
            } else if (!text.substring(at, end).isBlank()) {
                unmarked++;
            }
            at = end + 1;
        }
        return pieces;
    }

    private static String family(Matcher m) {
        for (String name : List.of("cn", "pcn", "ar", "par", "is")) {
            if (m.group(name) != null) {
                return name;
            }
        }
        return "";
    }

    private static int value(Matcher m, String family) {
        return NumberWords.value(m.group(family));
    }

    private static boolean isHigher(String own, String family) {
        List<String> order = List.of("cn", "pcn", "ar", "par", "is");
        return family.isEmpty() || order.indexOf(own) < order.indexOf(family);
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int stop(int from, int until, String marks) {
        for (int i = from; i < until; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return until;
    }

    /** Without blanks, joining marks and 等, 方面 at its ends. */
    private Optional<Piece> piece(int from, int until) {
        int a = from;
        int area = text.indexOf("方面，", from);
        int b = area > from && area < until ? area : until;
        while (a < b && " 　\t“‘".indexOf(text.charAt(a)) >= 0 && text.charAt(a) <= '\u3000') {
            a++;
        }
        Matcher number = NUMBERED.matcher(text).region(a, b);
        if (number.lookingAt()) {
            a = number.end();
        }
        while (b > a && " 　\t，、,和及与以".indexOf(text.charAt(b - 1)) >= 0) {
            b--;
        }
        for (String tail : List.of("等方面", "方面", "等")) {
            if (b - a > tail.length() + 1 && text.startsWith(tail, b - tail.length())) {
                b -= tail.length();
            }
        }
        return b - a >= 2 && b - a <= LONGEST ? Optional.of(new Piece(a, b)) : Optional.empty();
    }

    private List<Proposal> proposals(List<Piece> pieces) {
        List<Proposal> proposals = new ArrayList<>();
        for (Piece p : pieces) {
            String title = text.substring(p.from, p.until);
            proposals.add(
                    new Proposal(
                            new Span(p.from, p.until),
                            title,
                            new Dimension(proposals.size() + 1, title)));
        }
        return proposals;
    }
}
