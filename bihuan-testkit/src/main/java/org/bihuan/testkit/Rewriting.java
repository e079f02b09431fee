package org.bihuan.testkit;

/** Small changes to a text that must not change what is understood of it. */
public final class Rewriting {
    private static final String FULL = "，；：！？（）．、";
    private static final String HALF = ",;:!?().";

    public static String withWindowsLineEnds(String text) {
        return text.replace("\n", "\r\n");
    }

    public static String withOldMacLineEnds(String text) {
        return text.replace('\n', '\r');
    }

    /** Letters and digits only. */
    public static String withFullWidthDigits(String text) {
        return mapped(text, '0', '9', '０' - '0');
    }

    public static String withHalfWidthDigits(String text) {
        return mapped(text, '０', '９', '0' - '０');
    }

    /** ， ； ： ！ ？ （ ） ． become their half-width twins. */
    public static String withHalfWidthMarks(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = FULL.indexOf(out.charAt(i));
            if (at >= 0 && at < HALF.length()) {
                out.setCharAt(i, HALF.charAt(at));
            }
        }
        return out.toString();
    }

    /** Every line that is not blank begins with two ideographic spaces. */
    public static String withIndents(String text) {
        return text.lines()
                .map(line -> line.isBlank() ? line : "　　" + line)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    public static String withTrailingBlanks(String text) {
        return text.replace("\n", " 　\n") + " ";
    }

    public static String withBlankLinesBetween(String text) {
        return text.replace("\n", "\n\n");
    }

    /**
     * Lines as they come out of a PDF: at most {@code width} Chinese characters wide, where a
     * letter or digit takes half the room, is never parted from its word, and a closing mark never
     * begins a line.
     */
    public static String hardWrapped(String text, int width) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.split("\n", -1)) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            int inLine = 0;
            int at = 0;
            while (at < paragraph.length()) {
                int end = endOfPiece(paragraph, at);
                int room = room(paragraph, at, end);
                boolean closing = "，。；：、！？”’）》".indexOf(paragraph.charAt(at)) >= 0;
                if (inLine + room > 2 * width && inLine > 0 && !closing) {
                    out.append('\n');
                    inLine = 0;
                }
                out.append(paragraph, at, end);
                inLine += room;
                at = end;
            }
        }
        return out.toString();
    }

    private static int endOfPiece(String text, int from) {
        int end = from;
        while (end < text.length()
                && text.charAt(end) < 0x80
                && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static int room(String text, int from, int end) {
        int room = 0;
        for (int i = from; i < end; i++) {
            room += text.charAt(i) < 0x80 ? 1 : 2;
        }
        return room;
    }

    private static String mapped(String text, char first, char last, int shift) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (c >= first && c <= last) {
                out.setCharAt(i, (char) (c + shift));
            }
        }
        return out.toString();
    }

    private Rewriting() {}
}
