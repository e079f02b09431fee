package org.bihuan.text.rules;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.text.Span;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/**
 * Typed detectors: whether a stretch of text says when, where, on which work, concerning whom, how
 * many, and what was seen to be done. Words that every statement uses (群众, 基层, 工作, 学习) are evidence
 * of nothing.
 */
final class Facts {
    /** What a concrete statement can say. */
    enum Kind {
        WHEN,
        WHERE,
        WORK,
        WHO,
        NUMBER,
        BEHAVIOUR;

        /** Its name on cards. */
        String word() {
            return "@" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String NUMERAL = "[0-9０-９一二两三四五六七八九十百]";

    private static final Pattern WHEN =
            Pattern.compile(
                    "[0-9０-９]{2,4}年|"
                            + NUMERAL
                            + "{1,3}月(份|底|初|中旬|上旬|下旬|[0-9０-９])|"
                            + NUMERAL
                            + "{1,3}月[^度底]|[0-9０-９]{1,2}月|"
                            + "(连续[两二三四五0-9]年|全年|春季|夏季|秋季|冬季|清明|端午|中秋|元旦|农忙|上午|下午|深夜|凌晨|去年|今年|前年|上半年|下半年|年初|年底|年中|汛期|春节|国庆|暑假|寒假|上个月|上周|第[一二三四]季度|[一二三四]季度|开学|期末)");
    private static final Pattern WORK =
            Pattern.compile(
                    "《[^》]{2,40}》|“[^”]{2,16}”(工程|项目|行动|平台|系统|活动|工作法|案)|[\\u4e00-\\u9fa5]{2,8}(工程|项目|专项行动|专项整治|改造)");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[0-9０-９]|(?<![百千万])[二两三四五六七八九十百]+(次|个月|天|户|名|人|份|篇|场|件|条|处|家|台|套|项|例|起|小时)|(?<![每第统])一半|百分之");
    private static final Pattern NAMED =
            Pattern.compile(
                    "[\\u4e00-\\u9fa5]某|(?<![各有些位名的从变])[小老](?![事节利家我时组路套本是实大好旧化人样毛病调问题道账办年])[\\u4e00-\\u9fa5](?=[，。、；的在同反提说])|[\\u4e00-\\u9fa5]{2,3}(师傅|女士|先生)");

    /** Counted people, units and cases: 3家单位, 一名发展对象. */
    private static final Pattern COUNTED =
            Pattern.compile(
                    "[0-9０-９一二两三四五六七八九十]+多?(名|位|户|家|所|起)[^，。；的]{0,8}(职工|教师|老师|单位|企业|公司|对象|成员|学生|员工|演员|工人|医生|护士|代表|支部|部门|科室|村|队|户|人员|司机|商家|馆员|干部|同志|案|案件|纠纷|事故)");

    /** Somebody's own words. */
    private static final Pattern SAID = Pattern.compile("(说|问|答|反映|批示|留言)[：，:]?“");

    private static final Literals BEHAVIOURS = literals("words/behaviours.txt");
    private static final Literals WORKS = literals("words/works.txt");
    private static final Literals PEOPLE = literals("words/people.txt");

    private Facts() {}

    private static Literals literals(String file) {
        return new Literals(DataLines.words(Facts.class, file));
    }

    static Set<Kind> in(String text, Span span) {
        String words = span.in(text);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (WHEN.matcher(words).find()) {
            kinds.add(Kind.WHEN);
        }
        if (Places.anyIn(words)) {
            kinds.add(Kind.WHERE);
        }
        if (WORK.matcher(words).find() || WORKS.anyIn(words)) {
            kinds.add(Kind.WORK);
        }
        if (PEOPLE.anyIn(words) || COUNTED.matcher(words).find() || NAMED.matcher(words).find()) {
            kinds.add(Kind.WHO);
        }
        if (NUMBER.matcher(withoutOrdinal(words)).find()) {
            kinds.add(Kind.NUMBER);
        }
        if (BEHAVIOURS.anyIn(words) || SAID.matcher(words).find()) {
            kinds.add(Kind.BEHAVIOUR);
        }
        return kinds;
    }

    /** The number of the item itself counts nothing. */
    private static String withoutOrdinal(String words) {
        int i = 0;
        while (i < words.length() && i < 6 && !Chars.han(words.charAt(i))) {
            i++;
        }
        return words.substring(i);
    }

    /** Two kinds make a fact; a number earns nothing by itself. */
    static boolean concrete(Set<Kind> kinds) {
        return kinds.size() >= 2;
    }
}
