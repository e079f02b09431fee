package org.bihuan.server.identity;

import java.text.Normalizer;
import java.util.Locale;

/** The one spelling of a sign-in name: no matter full or half width, upper or lower case. */
final class SignInName {

    private SignInName() {}

    static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** 2 to 60 letters (Chinese ones too), digits, dots, hyphens, underlines or @. */
    static boolean isFit(String typed) {
        return of(typed).matches("[\\p{L}\\p{N}._@-]{2,60}");
    }
}
