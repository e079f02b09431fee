package org.bihuan.server.identity;

import java.util.Locale;
import org.bihuan.server.page.Said;

/** What roles and duties are called on a page. */
public final class RoleWords {

    private RoleWords() {}

    public static Said of(Role role) {
        return Said.of("identity.role." + word(role));
    }

    static Said of(Duty duty) {
        return Said.of("identity.duty." + word(duty));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
