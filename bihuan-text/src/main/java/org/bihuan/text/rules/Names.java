package org.bihuan.text.rules;

import java.util.HashSet;
import java.util.Set;
import org.bihuan.text.Span;
import org.bihuan.text.wording.DataLines;

/** Names of people and of works, by what stands beside them. */
final class Names {
    /** Words that name something only with a name of its own before them: 工程, 师傅. */
    static final Set<String> NAMED = named();

    private static final String NOT_BEFORE = "各有些位名的从变";
    private static final String NO_SURNAMES = "事节学型微额范幅利家我时组路套本是实大好旧化人样毛病调问题道账办年";
    private static final String AFTER = "，。、；的在同反提说";

    private Names() {}

    private static Set<String> named() {
        Set<String> named = new HashSet<>(DataLines.words(Names.class, "words/named-works.txt"));
        named.addAll(DataLines.words(Names.class, "words/people-titles.txt"));
        return named;
    }

    /** 小王, 老李: 小事 and 老路 name nobody. */
    static boolean at(String text, int i, Span where) {
        return i + 1 < where.end()
                && Chars.han(text.charAt(i + 1))
                && NO_SURNAMES.indexOf(text.charAt(i + 1)) < 0
                && NOT_BEFORE.indexOf(Chars.before(text, i)) < 0
                && AFTER.indexOf(Chars.at(text, i + 2)) >= 0;
    }
}
