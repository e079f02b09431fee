package org.bihuan.server.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * How the installation lets people in; the security officer of the top unit decides them.
 *
 * @param passwordLength fewest characters
 * @param passwordKinds how many of letters, digits and other signs
 * @param passwordDays after how many days a password must be replaced; 0 is never, because forced
 *     changes make bad passwords (NIST SP 800-63B, 5.1.1.2)
 * @param idleMinutes without a request for this long, a session is over
 * @param absoluteMinutes however busy, a session is over after this long
 */
record EntryRules(
        int passwordLength,
        int passwordKinds,
        int passwordDays,
        int idleMinutes,
        int absoluteMinutes,
        SecondFactorRule secondFactor) {

    static final EntryRules DEFAULT =
            new EntryRules(12, 2, 0, 30, 8 * 60, SecondFactorRule.VOLUNTARY);

    /** Who must have a second factor. */
    enum SecondFactorRule {
        VOLUNTARY,
        OFFICES,
        EVERYBODY;

        boolean asks(Duty duty) {
            return switch (this) {
                case VOLUNTARY -> false;
                case OFFICES -> duty != Duty.WORK;
                case EVERYBODY -> true;
            };
        }
    }

    Duration idle() {
        return Duration.ofMinutes(idleMinutes);
    }

    Duration absolute() {
        return Duration.ofMinutes(absoluteMinutes);
    }

    boolean isTooOld(Instant passwordSetAt, Instant now) {
        return passwordDays > 0 && !passwordSetAt.plus(Duration.ofDays(passwordDays)).isAfter(now);
    }
}
