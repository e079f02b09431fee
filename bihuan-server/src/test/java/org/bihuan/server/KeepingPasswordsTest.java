package org.bihuan.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Tests elsewhere hash cheaply; this one asks the encoder that an installation has. */
class KeepingPasswordsTest {

    private static final int SALT = 16;
    private static final int ROUNDS = 600_000;

    private final PasswordEncoder encoder = new Main().passwordEncoder();

    /** Computed again with the JDK alone, from the salt that stands before the hash. */
    @Test
    void hashesWithSixHundredThousandRoundsAndAFreshSalt() throws GeneralSecurityException {
        String password = " Zwölf 个字 and Case ";
        String kept = encoder.encode(password);

        assertThat(kept).startsWith("{pbkdf2-sha256-600000}");
        byte[] bytes = HexFormat.of().parseHex(kept.substring(kept.indexOf('}') + 1));
        assertThat(bytes).hasSize(SALT + 32);
        byte[] salt = Arrays.copyOf(bytes, SALT);
        byte[] hash = Arrays.copyOfRange(bytes, SALT, bytes.length);
        assertThat(derived(password, salt, ROUNDS)).isEqualTo(hash);
        assertThat(derived(password, salt, ROUNDS - 1)).isNotEqualTo(hash);
        assertThat(encoder.encode(password)).isNotEqualTo(kept);
    }

    /** As typed: no case folded, no blank dropped, nothing cut off (ASVS 5.0, 6.2.8). */
    @Test
    void takesAPasswordAsItIsTyped() {
        String typed = " Kiefer Tischler 42 " + "x".repeat(100);
        String kept = encoder.encode(typed);

        assertThat(encoder.matches(typed, kept)).isTrue();
        assertThat(encoder.matches(typed.strip(), kept)).isFalse();
        assertThat(encoder.matches(typed.toLowerCase(java.util.Locale.ROOT), kept)).isFalse();
        assertThat(encoder.matches(typed.substring(0, typed.length() - 1), kept)).isFalse();
    }

    private static byte[] derived(String password, byte[] salt, int rounds)
            throws GeneralSecurityException {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 256))
                .getEncoded();
    }
}
