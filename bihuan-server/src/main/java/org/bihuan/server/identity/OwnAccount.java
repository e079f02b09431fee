package org.bihuan.server.identity;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody sees of his own account. */
@Service
class OwnAccount {

    private final DoorRows door;

    OwnAccount(DoorRows door) {
        this.door = door;
    }

    record Kept(String signInName, Duty duty, Instant passwordSetAt) {}

    @Transactional(readOnly = true)
    public Kept of(SignedIn who) {
        return door.account(who.accountId())
                .map(account ->
                        new Kept(account.signInName(), account.duty(), account.passwordSetAt()))
                .orElseThrow(() -> new NotInSight("account", who.accountId()));
    }
}
