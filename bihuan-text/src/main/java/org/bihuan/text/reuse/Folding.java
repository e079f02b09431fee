package org.bihuan.text.reuse;

import java.text.Normalizer;
import java.util.Arrays;
import org.bihuan.text.wording.DataLines;

/**
 * What two texts must have in common to be alike: letters, digits and Chinese characters, in one
 * width, one case, simplified, and without tricks (invisible characters, look-alikes of other
 * scripts). Marks and blanks are dropped.
 */
final class Folding {
    /** In {@link #TABLE}: more than one character comes of it, so ask {@link #several}. */
    static final char MANY = '\uFFFF';

    /** By UTF-16 unit; 0 where nothing is kept. */
    static final char[] TABLE = new char[1 << 16];

    /** Look-alike and what it is taken for, in turn. */
    private static final String TWINS =
            "АaВbЕeКkМmНhОoРpСcТtХxаaеeоoрpсcхxуyіiјjѕsΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxοoνvıi"
                    + "已己巳己曰日末未〇零○零囗口⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙";

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = Character.isSurrogate((char) c) ? 0 : folded((char) c);
        }
        pairs(TWINS);
        for (String pair : DataLines.words(Folding.class, "traditional.txt")) {
            char simple = TABLE[pair.charAt(1)];
            TABLE[pair.charAt(0)] = simple == 0 ? pair.charAt(1) : simple;
        }
        // A form that is itself the traditional form of another is followed to the end.
        for (int c = 0; c < TABLE.length; c++) {
            for (int i = 0; i < 4 && TABLE[c] != 0 && TABLE[c] != MANY; i++) {
                char next = TABLE[TABLE[c]];
                TABLE[c] = next == 0 || next == MANY ? TABLE[c] : next;
            }
        }
    }

    private Folding() {}

    private static void pairs(String twins) {
        for (int i = 0; i < twins.length(); i += 2) {
            TABLE[twins.charAt(i)] = twins.charAt(i + 1);
        }
    }

    private static char folded(char c) {
        String plain = kept(String.valueOf(c));
        return plain.isEmpty() ? 0 : plain.length() == 1 ? plain.charAt(0) : MANY;
    }

    /** The letters and digits of a character's compatibility form. */
    private static String kept(String character) {
        String plain = Normalizer.normalize(character, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder();
        plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** For {@link #MANY} and for characters of two units. */
    private static String several(String character) {
        StringBuilder out = new StringBuilder();
        kept(character)
                .chars()
                .forEach(c -> {
                    char single = TABLE[c];
                    out.append(single == 0 || single == MANY ? (char) c : single);
                });
        return out.toString();
    }

    static FoldedText fold(String raw) {
        int length = raw.length();
        char[] chars = new char[length];
        int[] from = new int[length];
        int n = 0;
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            char plain = TABLE[c];
            if (plain != 0 && plain != MANY) {
                chars[n] = plain;
                from[n++] = i;
            } else if (plain == MANY || Character.isHighSurrogate(c)) {
                int width = Character.charCount(raw.codePointAt(i));
                String many = width == 1 && plain == 0 ? "" : several(raw.substring(i, i + width));
                if (n + many.length() > chars.length - (length - i)) {
                    int larger = chars.length + Math.max(64, chars.length / 4) + many.length();
                    chars = Arrays.copyOf(chars, larger);
                    from = Arrays.copyOf(from, larger);
                }
                for (int k = 0; k < many.length(); k++) {
                    chars[n] = many.charAt(k);
                    from[n++] = i;
                }
                i += width - 1;
            }
        }
        return new FoldedText(raw, chars, from, n);
    }
}
