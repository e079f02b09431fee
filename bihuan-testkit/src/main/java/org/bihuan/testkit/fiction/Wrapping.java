package org.bihuan.testkit.fiction;

/** Breaks paragraphs as a program does that knows pages only. */
final class Wrapping {
    private static final int LINES_ON_A_PAGE = 22;

    private Wrapping() {}

    static String wrapped(String text, int width, boolean indented) {
        StringBuilder out = new StringBuilder();
        int line = 0;
        int page = 1;
        for (String paragraph : text.split("\n", -1)) {
            String rest = indented && !paragraph.isEmpty() ? "　　" + paragraph : paragraph;
            while (!rest.isEmpty()) {
                int end = Math.min(width, rest.length());
                out.append(rest, 0, end).append('\n');
                rest = rest.substring(end);
                if (++line % LINES_ON_A_PAGE == 0) {
                    out.append("— ").append(page++).append(" —\n");
                }
            }
        }
        return out.toString();
    }
}
