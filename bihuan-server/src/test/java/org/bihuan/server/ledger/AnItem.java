package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Items for tests, each test naming only what matters to it. */
final class AnItem {
    static final UUID OWNER = new UUID(0, 1);
    static final UUID VERIFIER = new UUID(0, 2);
    static final UUID ORGANISER = new UUID(0, 3);
    static final UUID HEAD = new UUID(0, 4);
    static final UUID STRANGER = new UUID(0, 5);

    static final Acting THE_OWNER = new Acting(OWNER, false, false);
    static final Acting THE_VERIFIER = new Acting(VERIFIER, false, false);
    static final Acting THE_ORGANISER = new Acting(ORGANISER, true, true);
    static final Acting THE_HEAD = new Acting(HEAD, false, true);
    static final Acting A_STRANGER = new Acting(STRANGER, false, false);

    static final Instant DAY_1 = Instant.parse("2026-03-01T02:00:00Z");

    static final EvidenceKind FIGURES = new EvidenceKind("figures", true);
    static final EvidenceKind MINUTES = new EvidenceKind("minutes", false);

    private AnItem() {}

    static LedgerItem issued() {
        return new LedgerItem.Issued(promise(), Work.NONE);
    }

    static LedgerItem with(EvidenceKind... kinds) {
        LedgerItem item = issued();
        for (EvidenceKind kind : kinds) {
            item = done(item.attach(THE_OWNER, evidence(kind)));
        }
        return item;
    }

    static LedgerItem submittedWith(EvidenceKind... kinds) {
        return done(with(kinds).submit(THE_OWNER, DAY_1));
    }

    static LedgerItem verifiedWith(EvidenceKind... kinds) {
        return done(submittedWith(kinds).verify(THE_VERIFIER, "", DAY_1));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Reason> reasons) ->
                    throw new AssertionError("refused: " + reasons);
        };
    }

    static List<Reason> reasons(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(Object value) -> throw new AssertionError("done: " + value);
            case Outcome.Refused<?>(List<Reason> reasons) -> reasons;
        };
    }

    static Evidence evidence(EvidenceKind kind) {
        return new Evidence(
                UUID.randomUUID(),
                kind,
                "shows it",
                "a.pdf",
                "application/pdf",
                10,
                "0".repeat(64),
                OWNER,
                DAY_1);
    }

    static Promise promise() {
        Promise.Quote finding = new Promise.Quote("f1", "a finding", 0, 9, "");
        Promise.Quote measure = new Promise.Quote("m1", "a measure", 20, 29, "");
        return new Promise(
                new UUID(1, 1),
                new UUID(1, 2),
                new UUID(1, 3),
                new ItemNumber(2026, 14),
                new Promise.Source(
                        new Promise.Origin.Text(new UUID(1, 4), new UUID(1, 5)),
                        List.of(finding),
                        measure),
                OWNER,
                VERIFIER,
                LocalDate.of(2026, 6, 30),
                new Indicator(
                        "visits",
                        "times",
                        BigDecimal.valueOf(2),
                        BigDecimal.valueOf(12),
                        Indicator.Direction.AT_LEAST),
                "figures",
                ORGANISER,
                DAY_1);
    }
}
