package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was agreed about an item besides who does what by when; as fixed as the promise itself.
 *
 * @param sponsor the leading person who stands behind it (牵头领导); never the verifier
 * @param leadUnit the department in charge; empty when none was named
 * @param helpingUnits departments that co-operate
 * @param promisedOn the date of the first day, however often it was moved since
 * @param causeDue until when the cause is to be named; empty when it was known from the beginning,
 *     or nobody asked
 * @param splitFrom the item of which this one is a part
 */
record Arrangement(
        Optional<UUID> sponsor,
        Optional<String> leadUnit,
        List<String> helpingUnits,
        Deadline deadline,
        LocalDate promisedOn,
        Optional<LocalDate> causeDue,
        Optional<UUID> splitFrom) {

    Arrangement {
        helpingUnits = List.copyOf(helpingUnits);
    }

    /** A date and nothing else. */
    static Arrangement plain(LocalDate dueOn) {
        return new Arrangement(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Deadline.usual(),
                dueOn,
                Optional.empty(),
                Optional.empty());
    }

    Arrangement partOf(UUID whole, LocalDate dueOn) {
        return new Arrangement(
                sponsor,
                leadUnit,
                helpingUnits,
                Deadline.usual(),
                dueOn,
                causeDue,
                Optional.of(whole));
    }
}
