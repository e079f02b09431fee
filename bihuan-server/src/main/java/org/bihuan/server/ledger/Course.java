package org.bihuan.server.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an item has come besides its state.
 *
 * @param handedAt when the present owner was given it
 * @param received whether he has signed for it, or begun, which is the same
 * @param receivedAt when; empty as long as that is not stored
 * @param extensions how often its date was moved
 * @param pending the change that somebody asked for and nobody has decided on
 * @param causeOwed whether its cause was to be named later and is not named yet
 * @param stagesReached how many stages are behind it
 */
record Course(
        Optional<Instant> handedAt,
        boolean received,
        Optional<Instant> receivedAt,
        int extensions,
        Optional<Change> pending,
        boolean causeOwed,
        int stagesReached) {

    static final Course BEGINNING =
            new Course(Optional.empty(), false, Optional.empty(), 0, Optional.empty(), false, 0);

    Course signedFor() {
        return new Course(
                handedAt, true, receivedAt, extensions, pending, causeOwed, stagesReached);
    }

    /** With another owner: he has not signed for it. */
    Course handedOn(Instant at) {
        return new Course(
                Optional.of(at),
                false,
                Optional.empty(),
                extensions,
                Optional.empty(),
                causeOwed,
                stagesReached);
    }

    Course extended() {
        return new Course(
                handedAt,
                received,
                receivedAt,
                extensions + 1,
                Optional.empty(),
                causeOwed,
                stagesReached);
    }

    Course decided() {
        return new Course(
                handedAt,
                received,
                receivedAt,
                extensions,
                Optional.empty(),
                causeOwed,
                stagesReached);
    }

    Course oneStageOn() {
        return new Course(
                handedAt, received, receivedAt, extensions, pending, causeOwed, stagesReached + 1);
    }
}
