package org.bihuan.server.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One-time codes for the day the telephone is lost: 24 signs of 32 in groups of four, 120 random
 * bits each, so that their plain hash cannot be searched (ASVS asks for 112).
 */
final class RecoveryCode {

    static final int HOW_MANY = 10;

    /** No letter or digit that looks like another. */
    private static final String SIGNS = "abcdefghjkmnpqrstvwxyz0123456789";

    private RecoveryCode() {}

    static List<String> fresh() {
        SecureRandom random = new SecureRandom();
        return Stream.generate(() -> one(random)).limit(HOW_MANY).toList();
    }

    private static String one(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** Of a code as typed: neither case nor hyphens and spaces matter. */
    static byte[] hash(String typed) {
        return Secret.hash(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
