package org.bihuan.server.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a password must be: long, of two kinds of characters at least, not the name, not one key
 * held down. How long and how many kinds is decided per installation ({@link EntryRules}).
 */
final class PasswordRules {

    /** UTF-8 bytes; hashing more would be a gift to whoever wants us busy. */
    static final int MOST_BYTES = 512;

    private static final int FEWEST_DIFFERENT = 6;

    private PasswordRules() {}

    /** All faults of a new password, in the order they are shown. */
    static List<Fault> faults(EntryRules rules, String password, String again, String signInName) {
        List<Fault> faults = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < rules.passwordLength()) {
            faults.add(Fault.PASSWORD_TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            faults.add(Fault.PASSWORD_TOO_LONG);
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT
                || kinds(password) < rules.passwordKinds()) {
            faults.add(Fault.PASSWORD_TOO_SIMPLE);
        }
        if (!signInName.isEmpty() && folded(password).contains(folded(signInName))) {
            faults.add(Fault.PASSWORD_HOLDS_NAME);
        }
        if (CommonPasswords.isOne(password)) {
            faults.add(Fault.PASSWORD_TOO_COMMON);
        }
        if (!password.equals(again)) {
            faults.add(Fault.PASSWORDS_DIFFER);
        }
        return faults;
    }

    private static long kinds(String password) {
        return password.codePoints()
                .map(character -> {
                    if (Character.isDigit(character)) {
                        return 0;
                    }
                    return Character.isLetter(character) ? 1 : 2;
                })
                .distinct()
                .count();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
