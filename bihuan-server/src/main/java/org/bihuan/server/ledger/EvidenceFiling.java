package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.framework.ReviewFramework.Asked;
import org.bihuan.server.audit.Content;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Deeds.Deed;
import org.springframework.stereotype.Component;

/** Files of evidence: what was typed and sent is checked, kept, and told to the story. */
@Component
class EvidenceFiling {
    private static final Limits LIMITS = Limits.USUAL;

    private final StoryRows story;
    private final EvidenceRows rows;
    private final CycleRegimes regimes;
    private final Ids ids;

    EvidenceFiling(StoryRows story, EvidenceRows rows, CycleRegimes regimes, Ids ids) {
        this.story = story;
        this.rows = rows;
        this.regimes = regimes;
        this.ids = ids;
    }

    /**
     * A file as it will be kept, with its bytes.
     *
     * @param before the file that shows the same before, if the kind asks for a pair
     */
    record Ready(Evidence evidence, UploadedFile file, Optional<Ready> before) {

        Stream<Ready> inOrder() {
            return Stream.concat(before.stream(), Stream.of(this));
        }
    }

    /** What the item holds already counts; every reason against the files comes at once. */
    Outcome<Ready> ready(Seen seen, DraftEvidence draft, List<Evidence> there) {
        List<Reason> reasons = new ArrayList<>();
        TypedFields typed = new TypedFields(reasons, LIMITS);
        Regime regime = regimes.of(seen.promise().cycleId());
        String code = typed.oneOf(Field.KIND, draft.kind(), regime.codes());
        String what = typed.passage(Field.SHOWS, draft.shows());
        Set<Asked> asks = regime.asks(code);
        EvidenceFacts facts = draft.facts(asks, seen.today(), LIMITS, reasons);
        reasons.addAll(draft.file().reasonsAgainst(LIMITS));
        reasons.addAll(crowding(there, draft.file()));
        boolean pair = asks.contains(Asked.BEFORE);
        if (pair) {
            reasons.addAll(againstBefore(draft, there));
        }
        Optional<EvidenceKind> known = regime.kind(code);
        if (!reasons.isEmpty() || known.isEmpty()) {
            return new Outcome.Refused<>(reasons);
        }
        Optional<Ready> before =
                pair
                        // Alone it shows nothing that came of anything.
                        ? Optional.of(
                                ready(
                                        seen,
                                        draft.before(),
                                        new EvidenceKind(code, false),
                                        what,
                                        EvidenceFacts.NONE,
                                        Optional.empty()))
                        : Optional.empty();
        return new Outcome.Done<>(
                ready(
                        seen,
                        draft.file(),
                        known.get(),
                        what,
                        before.map(first -> facts.after(first.evidence().id())).orElse(facts),
                        before));
    }

    private Ready ready(
            Seen seen,
            UploadedFile file,
            EvidenceKind kind,
            String shows,
            EvidenceFacts facts,
            Optional<Ready> before) {
        return new Ready(
                new Evidence(
                        ids.next(),
                        kind,
                        shows,
                        file.name(),
                        file.mediaType(),
                        file.bytes().length,
                        file.sha256(),
                        seen.acting().person(),
                        seen.at(),
                        facts),
                file,
                before);
    }

    private static List<Reason> againstBefore(DraftEvidence draft, List<Evidence> there) {
        UploadedFile file = draft.before();
        if (file.bytes().length == 0) {
            return List.of(new Reason.Missing(Field.BEFORE));
        }
        List<Reason> reasons = new ArrayList<>(file.reasonsAgainst(LIMITS));
        reasons.addAll(crowding(there, file));
        if (file.sha256().equals(draft.file().sha256())) {
            reasons.add(new Reason.FileAlreadyThere(file.name()));
        }
        return reasons;
    }

    private static List<Reason> crowding(List<Evidence> there, UploadedFile file) {
        List<Reason> reasons = new ArrayList<>();
        if (there.size() >= LIMITS.files()) {
            reasons.add(new Reason.TooManyFiles(LIMITS.files()));
        }
        String sha256 = file.sha256();
        there.stream()
                .filter(evidence -> evidence.sha256().equals(sha256))
                .findFirst()
                .ifPresent(same -> reasons.add(new Reason.FileAlreadyThere(same.fileName())));
        return reasons;
    }

    Outcome<Deed> attach(Seen seen, DraftEvidence draft) {
        List<Reason> gates = Gates.report(seen.item(), seen.acting());
        return switch (ready(seen, draft, seen.item().work().evidence())) {
            case Outcome.Refused<Ready>(List<Reason> reasons) ->
                    new Outcome.Refused<>(
                            Stream.concat(gates.stream(), reasons.stream()).distinct().toList());
            case Outcome.Done<Ready>(Ready ready) ->
                    Outcome.unless(gates, () -> attach(seen, ready));
        };
    }

    private Deed attach(Seen seen, Ready ready) {
        if (!seen.item().work().course().received()
                && seen.promise().owner().equals(seen.acting().person())) {
            story.tell(seen.promise(), Event.Kind.RECEIVED, seen.acting().person(), seen.at(), "");
        }
        LedgerItem after = seen.item();
        for (Ready each : ready.inOrder().toList()) {
            after = attached(after.attach(seen.acting(), each.evidence()));
            story.attach(seen.promise(), each.evidence(), each.file().bytes());
        }
        Evidence evidence = ready.evidence();
        return new Deed(
                after,
                Content.of(evidence.id())
                        .text("words", evidence.shows())
                        .file("file", ready.file().bytes()));
    }

    private static LedgerItem attached(Outcome<LedgerItem.AtWork> outcome) {
        return switch (outcome) {
            case Outcome.Done<LedgerItem.AtWork>(LedgerItem.AtWork after) -> after;
            case Outcome.Refused<LedgerItem.AtWork>(List<Reason> reasons) ->
                    throw new IllegalStateException("refused after the gates: " + reasons);
        };
    }

    /** What followed from a visit; the item itself stays as it is. */
    Outcome<Deed> follow(Seen seen, UUID visit, String typed) {
        List<Reason> reasons = new ArrayList<>(Gates.cause(seen.item(), seen.acting()));
        String words = new TypedFields(reasons, LIMITS).passage(Field.FOLLOW_UP, typed);
        boolean known =
                seen.item().work().evidence().stream()
                        .anyMatch(
                                evidence -> evidence.id().equals(visit) && evidence.said().visit());
        if (!known) {
            reasons.add(new Reason.NotAVisit());
        }
        return Outcome.unless(
                reasons,
                () -> {
                    rows.follow(seen.promise(), visit, words, seen.acting().person(), seen.at());
                    UUID id =
                            story.tell(
                                    seen.promise(),
                                    Event.Kind.FOLLOWED,
                                    seen.acting().person(),
                                    seen.at(),
                                    words);
                    return Deed.beside(seen, Content.of(id).text("words", words));
                });
    }
}
