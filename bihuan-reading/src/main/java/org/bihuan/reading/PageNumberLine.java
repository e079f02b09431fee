package org.bihuan.reading;

import java.util.Optional;

/** A line that is nothing but a page number, as it comes along when text is copied from pages. */
final class PageNumberLine {
    private static final String DASHES = "-—–－―·~";

    /**
     * @param adorned with dashes or words around it, so that it can be nothing else
     */
    record PageNumber(int number, boolean adorned) {}

    /** Recognises {@code — 3 —}, {@code -3-}, {@code 第3页}, {@code 第 3 页 共 9 页}, {@code 3}. */
    static Optional<PageNumber> in(String line) {
        String bare = withoutBlanks(line);
        if (bare.isEmpty() || bare.length() > 16) {
            return Optional.empty();
        }
        if (bare.startsWith("第") && bare.indexOf('页') > 1) {
            return ofWords(bare);
        }
        int start = 0;
        while (start < bare.length() && DASHES.indexOf(bare.charAt(start)) >= 0) {
            start++;
        }
        int end = bare.length();
        while (end > start && DASHES.indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean adorned = start > 0 && end < bare.length();
        boolean plain = start == 0 && end == bare.length();
        Optional<Integer> number = digits(bare.substring(start, end));
        return adorned || plain ? number.map(n -> new PageNumber(n, adorned)) : Optional.empty();
    }

    private static Optional<PageNumber> ofWords(String bare) {
        int page = bare.indexOf('页');
        String rest = bare.substring(page + 1).replace("，", "").replace("/", "");
        boolean total =
                rest.startsWith("共")
                        && rest.endsWith("页")
                        && digits(rest.substring(1, rest.length() - 1)).isPresent();
        return rest.isEmpty() || total
                ? digits(bare.substring(1, page)).map(n -> new PageNumber(n, true))
                : Optional.empty();
    }

    private static Optional<Integer> digits(String text) {
        if (text.isEmpty() || text.length() > 3) {
            return Optional.empty();
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit < 0) {
                return Optional.empty();
            }
            value = value * 10 + digit;
        }
        return value == 0 ? Optional.empty() : Optional.of(value);
    }

    private static String withoutBlanks(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length() && out.length() < 20; i++) {
            char c = line.charAt(i);
            if (!LineWidth.isBlank(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private PageNumberLine() {}
}
