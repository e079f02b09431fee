package org.bihuan.reading;

/** How much a decoded text looks like Chinese or English office prose, from 0 to 1. */
final class Likelihood {
    /** Less than this share of frequent characters is no Chinese prose. */
    static final double PROSE = 0.12;

    /** From all of these together comes about every third character of office prose. */
    private static final String FREQUENT =
            "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
                    + "产种面而方后多定行学法所民得经进着等部度家力里如水化高自理起实现加量两体制机当使从业本去把性"
                    + "好应开它合还因由其然前外天政四日社义事平形相全间样与关各重新内数正心反明看原又么利比或但质气"
                    + "第向道命此变条没结解问意建月公系立想已通并提直题党程展干部整改措施查摆深入领导群众认真思足够"
                    + "强落精神责任神组织學習們個對問題會國為來過發動";

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
     * The share of the most frequent characters among the Chinese ones; 1 when there are none. Text
     * of another language that was decoded wrongly has hardly any, real prose has a third.
     */
    static double ofFrequent(String text) {
        int all = 0;
        int frequent = 0;
        for (int i = 0; i < text.length() && all < 2000; i++) {
            char c = text.charAt(i);
            if (OddCharacters.within(c, 0x4E00, 0x9FFF)) {
                all++;
                frequent += FREQUENT.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) frequent / all;
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
