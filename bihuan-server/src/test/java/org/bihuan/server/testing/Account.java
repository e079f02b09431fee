package org.bihuan.server.testing;

import java.util.UUID;

/** Somebody who can sign in, password included. */
public record Account(
        UUID unitId,
        UUID accountId,
        UUID personId,
        String name,
        String signInName,
        String password) {}
