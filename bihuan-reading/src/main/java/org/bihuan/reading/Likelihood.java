package org.bihuan.reading;

/** How much a decoded text looks like Chinese or English office prose, from 0 to 1. */
final class Likelihood {

    /** The share of expected characters among those outside ASCII; 1 when there are none. */
    static double ofCharacters(String text) {
        int all = 0;
        int expected = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                all++;
                expected += isExpected(c) ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) expected / all;
    }

    /** The share of expected characters among all, ASCII included. */
    static double ofAllCharacters(String text) {
        int expected = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = OddCharacters.within(c, ' ', '~') || OddCharacters.isLayout(c);
            expected += plain || (c >= 0x80 && isExpected(c)) ? 1 : 0;
        }
        return text.isEmpty() ? 0 : (double) expected / text.length();
    }

    private static boolean isExpected(char c) {
        return OddCharacters.within(c, 0x4E00, 0x9FFF)
                || OddCharacters.within(c, 0x3000, 0x303F)
                || OddCharacters.within(c, 0xFF01, 0xFF65)
                || OddCharacters.within(c, 0x2010, 0x203B)
                || OddCharacters.within(c, 0x2160, 0x249B)
                || c == 0x00B7
                || c == 0x00A0
                || c == 0x00D7
                || c == 0x2103;
    }

    /**
     * The share of everyday characters among the non-ASCII ones if {@code bytes} were GB18030: rows
     * 1 to 3 of GB 2312 (marks, numbers, full-width letters) and rows 16 to 55, its 3,755 level-1
     * characters, which make up some 99 % of modern prose. UTF-8 read as GB18030 stays far below.
     */
    static double ofGbBytes(byte[] bytes) {
        int all = 0;
        int everyday = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            all++;
            int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            boolean inGb2312 = trail >= 0xA1;
            boolean frequent = OddCharacters.within(lead, 0xB0, 0xD7);
            boolean mark = OddCharacters.within(lead, 0xA1, 0xA3);
            if (inGb2312 && (frequent || mark)) {
                everyday++;
            }
            i += OddCharacters.within(trail, 0x30, 0x39) ? 3 : 1;
        }
        return all == 0 ? 0 : (double) everyday / all;
    }

    private Likelihood() {}
}
