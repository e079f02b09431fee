package org.bihuan.server.identity;

import java.util.UUID;

/** A directory outside that knows people's passwords. */
public interface OutsidePasswords {

    /** Whether the directory, asked now, takes this password for the person of this account. */
    boolean confirms(UUID accountId, String password);
}
