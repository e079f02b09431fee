package org.bihuan.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The code that whoever sets up the installation reads off the server's console, so that a
 * passer-by who finds the page first cannot seize it. New with each start; 60 random bits.
 */
@Component
final class SetUpCode {

    /** No letter or digit that looks like another. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    private final String code;

    SetUpCode() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            made.append(SIGNS.charAt(random.nextInt(32)));
        }
        this.code = made.toString();
    }

    boolean is(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return MessageDigest.isEqual(
                bare.getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
    }

    /** In groups of four, to be read aloud. */
    String spoken() {
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }
}
