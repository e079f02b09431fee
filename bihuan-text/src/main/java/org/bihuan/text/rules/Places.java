package org.bihuan.text.rules;

import java.util.List;
import java.util.Set;
import org.bihuan.text.Span;
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

    /** One character that makes a place of the name before it. */
    private static final String SUFFIXES = "镇乡村县局路桥港湾苑";

    /** Characters that end a name on its left: it begins after them. */
    private static final String NOT_IN_NAMES =
            "在到赴去往从由对向与和及把被给为了的各全本我该某每几多有无没进下入深走访驻跑于所是这那之一些成按照以让";

    /** Right of a suffix these make another word of it: 县域, 局面, 村民, 路径. */
    private static final String OTHER_WORDS = "民镇亲域局面限部势径线子途人口头况规长委干风务落级际";

    private static final Set<Character> NO_ROADS =
            Set.of(
                    '道', '思', '出', '新', '老', '弯', '走', '后', '头', '开', '铺', '领', '带', '迷', '线', '之',
                    '回', '套', '门', '网', '电', '一', '半', '来', '去', '正', '邪', '歧', '公', '铁', '马', '心');

    private Places() {}

    static boolean anyIn(String words) {
        if (BY_THEMSELVES.anyIn(words)) {
            return true;
        }
        for (Literals.Found found : KINDS.in(words)) {
            if (named(words, found.span().start())) {
                return true;
            }
        }
        for (int i = 1; i < words.length(); i++) {
            char c = words.charAt(i);
            if (SUFFIXES.indexOf(c) >= 0
                    && OTHER_WORDS.indexOf(Chars.at(words, i + 1)) < 0
                    && !(SUFFIXES.indexOf(c) >= 5 && NO_ROADS.contains(words.charAt(i - 1)))
                    && named(words, i)) {
                return true;
            }
            if (c == '号' && numbered(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** 3号楼, 12号线. */
    private static boolean numbered(String words, int at) {
        return Chars.digit(words.charAt(at - 1)) && "楼线库桥院林".indexOf(Chars.at(words, at + 1)) >= 0;
    }

    private static boolean named(String words, int end) {
        if (end > 0 && placeholder(words.charAt(end - 1))) {
            return true;
        }
        int start = end;
        while (start > 0
                && end - start < LONGEST_NAME
                && Chars.han(words.charAt(start - 1))
                && NOT_IN_NAMES.indexOf(words.charAt(start - 1)) < 0) {
            start--;
        }
        String name = new Span(start, end).in(words);
        return name.length() >= 2 && NO_NAMES.stream().noneMatch(name::endsWith);
    }

    private static boolean placeholder(char c) {
        return "xX*×＊某○".indexOf(c) >= 0;
    }
}
