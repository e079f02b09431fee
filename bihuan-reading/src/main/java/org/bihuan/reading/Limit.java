package org.bihuan.reading;

/** Which of the {@link ReadingLimits} was passed. */
public enum Limit {
    UPLOAD("upload", true),
    ENTRIES("entries", false),
    INFLATED("inflated", true),
    ENTRY("entry", true),
    CHARACTERS("characters", false),
    PIECES("pieces", false),
    DEPTH("depth", false),
    PAGES("pages", false),
    TIME("time", false);

    private final String word;
    private final boolean inBytes;

    Limit(String word, boolean inBytes) {
        this.word = word;
        this.inBytes = inBytes;
    }

    String word() {
        return word;
    }

    /** {@code 20 MB} for sizes, {@code 2,000} for counts; for time, seconds. */
    String shown(long amount) {
        if (!inBytes) {
            return grouped(amount);
        }
        if (amount < 1024) {
            return amount + " B";
        }
        long unit = amount < 1024 * 1024 ? 1024 : 1024 * 1024;
        long tenths = (amount * 10 + unit - 1) / unit;
        String number =
                tenths % 10 == 0 ? grouped(tenths / 10) : grouped(tenths / 10) + "." + tenths % 10;
        return number + (unit == 1024 ? " KB" : " MB");
    }

    private static String grouped(long amount) {
        String digits = Long.toString(amount);
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            out.insert(i, ',');
        }
        return out.toString();
    }
}
