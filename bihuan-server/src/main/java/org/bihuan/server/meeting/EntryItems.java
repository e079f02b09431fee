package org.bihuan.server.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;

/** What later parts made of the entries of a meeting: the ledger tells its items here. */
public interface EntryItems {

    /** Items by entry; entries without one are left out. */
    Map<UUID, List<Item>> of(SignedIn who, UUID meetingId);

    /** Where an entry is made into an item; empty text when {@code who} may not. */
    String address(SignedIn who, UUID unitId, UUID entryId);

    /** An item as people call it. */
    record Item(String number, String href) {}
}
