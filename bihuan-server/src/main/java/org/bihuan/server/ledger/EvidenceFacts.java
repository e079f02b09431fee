package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a kind of evidence asks for besides a file; what was not asked is empty.
 *
 * @param day that it shows
 * @param people met on a visit
 * @param found the problem found there
 * @param visit whether it was a visit, of which is asked what followed
 * @param followUps what followed, in the order in which it was noted
 * @param before the file that shows the same before
 */
record EvidenceFacts(
        Optional<LocalDate> day,
        String place,
        String people,
        String found,
        boolean visit,
        List<String> followUps,
        Optional<UUID> before) {
    static final EvidenceFacts NONE =
            new EvidenceFacts(Optional.empty(), "", "", "", false, List.of(), Optional.empty());

    EvidenceFacts {
        followUps = List.copyOf(followUps);
    }

    EvidenceFacts after(UUID beforeId) {
        return new EvidenceFacts(
                day, place, people, found, visit, followUps, Optional.of(beforeId));
    }

    /** A visit that named a problem, or none, and of which nothing followed. */
    boolean isWithoutFollowUp() {
        return visit && followUps.isEmpty();
    }
}
