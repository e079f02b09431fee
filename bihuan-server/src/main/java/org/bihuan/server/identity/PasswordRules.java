package org.bihuan.server.identity;

/** What a password must be. */
final class PasswordRules {

    static final int FEWEST_CHARACTERS = 12;
    static final int MOST_BYTES = 512;

    private PasswordRules() {}
}
