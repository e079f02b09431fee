package org.bihuan.text.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.wording.CharBits;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * Whether a text names a place or a unit: a word such as 社区 or 中学 with a name of its own before it.
 * 基层社区, 各乡镇 and 绕道走 name nothing; {@code xx镇} does, the name was only taken out.
 */
final class Places {
    private static final int LONGEST_NAME = 4;

    private static final Literals KINDS =
            new Literals(DataLines.words(Places.class, "words/place-kinds.txt"));
    private static final Literals BY_THEMSELVES =
            new Literals(DataLines.words(Places.class, "words/places.txt"));
    private static final List<String> NO_NAMES =
            DataLines.words(Places.class, "words/no-place-names.txt");

    /** With which of them end. */
    private static final CharBits NO_NAMES_LASTS =
            CharBits.of(
                    NO_NAMES.stream()
                            .map(name -> name.substring(name.length() - 1))
                            .toArray(String[]::new));

    /** One character that makes a place of the name before it. */
    private static final String SUFFIXES = "镇乡村县局路桥港湾苑";

    /** Where a place, or the end of one, can begin. */
    private static final CharBits BEGINNINGS =
            CharBits.of(SUFFIXES, "号").and(KINDS).and(BY_THEMSELVES);

    /** Characters that end a name on its left: it begins after them. */
    private static final CharBits NOT_IN_NAMES =
            CharBits.of("在到赴去往从由对向与和及把被给为了的各全本我该某每几多有无没进下入深走访驻跑于所是这那之一些成按照以让");

    /** Right of a suffix these make another word of it: 县域, 局面, 村民, 路径. */
    private static final String OTHER_WORDS = "民镇亲域局面限部势径线子途人口头况规长委干风务落级际";

    private static final Set<Character> NO_ROADS =
            Set.of(
                    '道', '思', '出', '新', '老', '弯', '走', '后', '头', '开', '铺', '领', '带', '迷', '线', '之',
                    '回', '套', '门', '网', '电', '一', '半', '来', '去', '正', '邪', '歧', '公', '铁', '马', '心');

    private Places() {}

    /** The first place that is named. */
    static Optional<Span> in(String text, Span where) {
        Literals.Along themselves = BY_THEMSELVES.along(text, where);
        Literals.Along kinds = KINDS.along(text, where);
        for (int i = where.start(); i < where.end(); i++) {
            if (!BEGINNINGS.has(text.charAt(i))) {
                continue;
            }
            String itself = themselves.at(i);
            if (!itself.isEmpty()) {
                return Optional.of(new Span(i, i + itself.length()));
            }
            String kind = kinds.at(i);
            int length = !kind.isEmpty() ? kind.length() : suffix(text, i, where) ? 1 : 0;
            if (length > 0) {
                int start = nameStart(text, i, where);
                if (start < i) {
                    return Optional.of(new Span(start, i + length));
                }
            }
            if (text.charAt(i) == '号' && numbered(text, i, where)) {
                return Optional.of(new Span(i - 1, i + 2));
            }
        }
        return Optional.empty();
    }

    private static boolean suffix(String text, int i, Span where) {
        char c = text.charAt(i);
        return i > where.start()
                && SUFFIXES.indexOf(c) >= 0
                && OTHER_WORDS.indexOf(Chars.at(text, i + 1)) < 0
                && !(SUFFIXES.indexOf(c) >= 5 && NO_ROADS.contains(text.charAt(i - 1)));
    }

    /** 3号楼, 12号线. */
    private static boolean numbered(String text, int at, Span where) {
        return at > where.start()
                && Chars.digit(text.charAt(at - 1))
                && "楼线库桥院林".indexOf(Chars.at(text, at + 1)) >= 0;
    }

    /** Where the name begins that ends at {@code end}; {@code end} when there is none. */
    private static int nameStart(String text, int end, Span where) {
        if (end > where.start() && placeholder(text.charAt(end - 1))) {
            return end - 1;
        }
        int start = end;
        while (start > where.start()
                && end - start < LONGEST_NAME
                && Chars.han(text.charAt(start - 1))
                && !NOT_IN_NAMES.has(text.charAt(start - 1))) {
            start--;
        }
        if (end - start < 2) {
            return end;
        }
        if (!NO_NAMES_LASTS.has(text.charAt(end - 1))) {
            return start;
        }
        for (String noName : NO_NAMES) {
            int from = end - noName.length();
            if (from >= start && text.startsWith(noName, from)) {
                return end;
            }
        }
        return start;
    }

    private static boolean placeholder(char c) {
        return "xX*×＊某○".indexOf(c) >= 0;
    }
}
