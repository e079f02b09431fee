package org.bihuan.reading;

/** How a line begins and ends: enough to see whether a sentence runs on into the next line. */
final class LineShape {
    private static final String NUMERALS = "一二三四五六七八九十百零〇两";
    private static final String CLOSING = "”’」』）)】》〉\"'";
    private static final String ENDING = "。！？!?…";
    private static final String PAUSES = "，、；：,;:";
    private static final String HANGING = "，。、；：！？）”’》」』】";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑●■◆▲★※·•";
    private static final String[] HEADING_NOUNS = {
        "方面", "问题", "情况", "原因", "剖析", "分析", "措施", "方向", "打算", "不足", "短板", "差距", "思路", "表现", "要求",
        "目标", "根源"
    };

    /** A full stop or its like, also before closing quotation marks and brackets. */
    static boolean endsSentence(String line) {
        int at = line.length() - 1;
        while (at > 0 && CLOSING.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return at >= 0 && ENDING.indexOf(line.charAt(at)) >= 0;
    }

    /** Where nobody ends a paragraph: in the middle of a phrase, or at a comma. */
    static boolean isBrokenOff(String line) {
        char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
        return !endsSentence(line) && "；：;:".indexOf(last) < 0;
    }

    static boolean endsAtMark(String line) {
        char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
        return ENDING.indexOf(last) >= 0 || PAUSES.indexOf(last) >= 0 || CLOSING.indexOf(last) >= 0;
    }

    /** 一、 （一） 1. ① 一是 第一， 第一部分 and the like. */
    static boolean startsItem(String line) {
        if (line.isEmpty()) {
            return false;
        }
        char first = line.charAt(0);
        if (CIRCLED.indexOf(first) >= 0) {
            return true;
        }
        if (first == '（' || first == '(' || first == '〔' || first == '【') {
            int end = afterNumber(line, 1);
            return end > 1 && end < line.length() && "）)〕】".indexOf(line.charAt(end)) >= 0;
        }
        if (first == '第') {
            int end = afterNumber(line, 1);
            return end > 1 && end < line.length() && "，、：,章节条部个点".indexOf(line.charAt(end)) >= 0;
        }
        int end = afterNumber(line, 0);
        if (end == 0 || end >= line.length()) {
            return false;
        }
        char after = line.charAt(end);
        boolean decimal =
                ".．".indexOf(after) >= 0
                        && end + 1 < line.length()
                        && Character.isDigit(line.charAt(end + 1));
        boolean mark = "、.．)）".indexOf(after) >= 0 && !decimal;
        return mark || (after == '是' && NUMERALS.indexOf(first) >= 0);
    }

    /** 统一是 or 第一、 broken in the middle: no item begins there. */
    static boolean isBrokenWord(String line, String next) {
        char last = line.charAt(line.length() - 1);
        boolean oneAndTheSame = next.startsWith("一是") && "统同唯划单专".indexOf(last) >= 0;
        return oneAndTheSame || (last == '第' && afterNumber(next, 0) > 0);
    }

    /** A heading that stands alone: it begins as an item and ends in a word that names a part. */
    static boolean isHeading(String line) {
        if (!startsItem(line) || line.indexOf('。') >= 0 || line.indexOf('；') >= 0) {
            return false;
        }
        for (String noun : HEADING_NOUNS) {
            if (line.endsWith(noun)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing begins a paragraph with these. */
    static boolean startsInMidSentence(String line) {
        return !line.isEmpty()
                && ("，。；：、！？”’）》,;和与及的".indexOf(line.charAt(0)) >= 0 || line.startsWith("方面"));
    }

    /** A mark that a word processor lets stand beyond the margin. */
    static boolean hangsOver(char c) {
        return HANGING.indexOf(c) >= 0;
    }

    /** Whether a blank stood where a line was broken: between words of Latin letters only. */
    static boolean isBetweenWords(CharSequence before, char after) {
        int end = before.length() - 1;
        if (end < 0 || !isLetter(after)) {
            return false;
        }
        char last = before.charAt(end);
        boolean mark = end > 0 && ",.;:!?)".indexOf(last) >= 0;
        return isLetter(last) || (mark && LineWidth.isLatin(before.charAt(end - 1)));
    }

    private static boolean isLetter(char c) {
        return LineWidth.isLatin(c) && !Character.isDigit(c);
    }

    private static int afterNumber(String line, int from) {
        int at = from;
        while (at < line.length() && at < from + 4) {
            char c = line.charAt(at);
            if (NUMERALS.indexOf(c) < 0 && !Character.isDigit(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    private LineShape() {}
}
