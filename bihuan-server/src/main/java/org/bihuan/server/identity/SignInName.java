package org.bihuan.server.identity;

import java.text.Normalizer;
import java.util.Locale;

/** The one spelling of a sign-in name: no matter full or half width, upper or lower case. */
final class SignInName {

    private SignInName() {}

    static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
