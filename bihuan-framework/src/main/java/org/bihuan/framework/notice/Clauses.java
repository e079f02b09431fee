package org.bihuan.framework.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.framework.StepKind;

/** The sentence around a place, and what it is about. */
final class Clauses {
    private static final String ENDS = "。；！？\n;!?";

    private record Cue(StepKind kind, Pattern words) {}

    /** In this order where several stand equally near. */
    private static final List<Cue> CUES =
            List.of(
                    cue(StepKind.EFFECTIVENESS, "回头看|效果检查|有效性(?:评审|验证|评价)|effectiveness"),
                    cue(StepKind.CLOSE_OUT, "销号|整改到位|完成整改|整改完成|整改完毕|完成集中整改|验证|关闭|close[- ]?out"),
                    cue(
                            StepKind.LEDGER,
                            "整改清单|整改台账|问题清单|整改方案|整改措施|纠正措施|改进措施|清单|台账|改进计划|improvement plan|action plan"),
                    cue(StepKind.PUBLICATION, "通报|公示|公开|公布|publish"),
                    cue(StepKind.OPINIONS, "征求意见|意见建议|听取意见|问卷|feedback|survey"),
                    cue(StepKind.TALKS, "谈心谈话|谈心|谈话|访谈|interview"),
                    cue(StepKind.STUDY, "学习研讨|集中学习|专题学习|学习"),
                    cue(StepKind.REVIEW, "审阅|审核把关|把关|审定|修改完善"),
                    cue(
                            StepKind.STATEMENTS,
                            "对照检查材料|检视剖析材料|发言提纲|发言材料|剖析材料|(?:自查|自评|复盘|审核|内审)报告(?!报送|上报|提交|报(?:市|省|县|区|镇|集团|上级)|于\\d+-)|撰写|statement"),
                    cue(
                            StepKind.REPORT,
                            "报送|上报|(?<=报告)报(?=市|省|县|区|镇|集团|上级)|提交(?=[^，。；]{0,6}(?:局|委|办公|部门|领导))|发送至|提交至|交至|(?<!收到|自评|自查|复盘|审核|内审)报告|报至|书面报|submit|report"),
                    cue(
                            StepKind.MEETING,
                            "召开|民主生活会|组织生活会|会议时间|首次会议|末次会议|评审会|复盘会|meeting|review conference"),
                    cue(StepKind.NOTICE, "签收|回执|方案|收到通知|接到通知|发出[^，。；]{0,4}通知"));

    private Clauses() {}

    private static Cue cue(StepKind kind, String words) {
        return new Cue(kind, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    /** A full stop of Latin script ends a sentence where a blank follows a letter. */
    private static boolean isEnd(String text, int at) {
        return ENDS.indexOf(text.charAt(at)) >= 0
                || (text.charAt(at) == '.'
                        && at > 0
                        && Character.isLetterOrDigit(text.charAt(at - 1))
                        && (at + 1 == text.length() || text.charAt(at + 1) == ' '));
    }

    static int start(String text, int at) {
        int i = at;
        while (i > 0 && !isEnd(text, i - 1)) {
            i--;
        }
        return i;
    }

    static int end(String text, int at) {
        int i = at;
        while (i < text.length() && !isEnd(text, i)) {
            i++;
        }
        return i;
    }

    static String around(String text, int from, int until) {
        return text.substring(start(text, from), end(text, until));
    }

    /** Between the nearest commas or ends. */
    static String clause(String text, int from, int until) {
        return text.substring(clauseStart(text, from), clauseEnd(text, until, end(text, until)));
    }

    /**
     * What the words around a day speak of: the first that follows in the same clause, as in
     * "3月1日前报送"; else the last before it there, as in "会议于3月1日前召开"; else the first in the clauses
     * that follow.
     */
    static Optional<StepKind> about(String text, int from, int until) {
        int end = end(text, until);
        int comma = clauseEnd(text, until, end);
        String ahead = text.substring(clauseStart(text, from), from);
        return nearest(text.substring(until, comma), true)
                .or(() -> nearest(ahead, false))
                .or(() ->
                        comma == until
                                ? nearest(text.substring(comma, end), true)
                                : Optional.empty());
    }

    /** What the earlier clauses of the sentence speak of, where those nearby say nothing. */
    static Optional<StepKind> aboutBefore(String text, int from) {
        return nearest(text.substring(start(text, from), from), false);
    }

    private static int clauseStart(String text, int from) {
        int start = start(text, from);
        int comma = Math.max(text.lastIndexOf('，', from - 1), text.lastIndexOf(',', from - 1));
        return Math.max(start, comma + 1);
    }

    private static int clauseEnd(String text, int until, int end) {
        int comma = text.indexOf('，', until);
        return comma < 0 ? end : Math.min(comma, end);
    }

    private static Optional<StepKind> nearest(String words, boolean first) {
        Optional<StepKind> best = Optional.empty();
        int place = first ? Integer.MAX_VALUE : -1;
        for (Cue cue : CUES) {
            Matcher m = cue.words().matcher(words);
            while (m.find()) {
                if (first ? m.start() < place : m.start() > place) {
                    place = m.start();
                    best = Optional.of(cue.kind());
                }
                if (first) {
                    break;
                }
            }
        }
        return best;
    }
}
