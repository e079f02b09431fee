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

    /** Lines of at most {@code width} characters, as text comes out of a PDF. */
    public static String hardWrapped(String text, int width) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : text.split("\n", -1)) {
            if (!out.isEmpty()) {
                out.append('\n');
            }
            int inLine = 0;
            for (int i = 0; i < paragraph.length(); i++) {
                boolean closing = "，。；：、！？”’）》".indexOf(paragraph.charAt(i)) >= 0;
                if (inLine >= width && !closing) {
                    out.append('\n');
                    inLine = 0;
                }
                out.append(paragraph.charAt(i));
                inLine++;
            }
        }
        return out.toString();
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
