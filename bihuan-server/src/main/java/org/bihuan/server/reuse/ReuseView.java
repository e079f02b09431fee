package org.bihuan.server.reuse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.reuse.Result.Place;
import org.bihuan.server.reuse.Result.What;
import org.bihuan.server.statement.Submitted;
import org.bihuan.server.statement.SubmittedTexts;
import org.bihuan.text.Span;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees what of a result. Its author sees it as soon as it is there; whoever reviews the
 * statement sees it when its author says so or the unit's time for him is over. The words of a
 * source are seen by whoever may read that source; of another unit's, only by somebody who
 * supervises both, and only the words that are alike.
 */
@Service
class ReuseView {
    private static final Duration ONE_READING = Duration.ofHours(1);

    private final SubmittedTexts statements;
    private final CheckRows checks;
    private final ResultRows results;
    private final AuthorFirst authorFirst;
    private final SourceSight sources;
    private final AuditTrail audit;
    private final Clock clock;

    ReuseView(
            SubmittedTexts statements,
            CheckRows checks,
            ResultRows results,
            AuthorFirst authorFirst,
            SourceSight sources,
            AuditTrail audit,
            Clock clock) {
        this.statements = statements;
        this.checks = checks;
        this.results = results;
        this.authorFirst = authorFirst;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a comparison stands, for somebody. */
    sealed interface Standing {
        /** Nothing was handed in. */
        record NotHandedIn() implements Standing {}

        /**
         * @param ahead of the same unit's
         */
        record Waiting(int ahead) implements Standing {}

        /** It did not succeed; tried again at the next start. */
        record GivenUp() implements Standing {}

        /** There, and its author's alone until then. */
        record AuthorsOwn(Instant until) implements Standing {}

        record There(Shown shown) implements Standing {}
    }

    /**
     * @param versions that were handed in, the newest first
     * @param mayShow whether reviewers do not see it yet and this is its author
     */
    record Seen(
            SubmittedTexts.Rights statement,
            List<Integer> versions,
            int version,
            boolean author,
            boolean mayShow,
            Optional<Instant> opensAt,
            Standing standing) {}

    /**
     * @param asides what is not counted
     */
    record Shown(
            ReuseCheck.Outcome outcome,
            String text,
            List<Found> found,
            List<Result.Stretch> asides,
            List<Span> leftovers) {}

    /**
     * @param words of the source, where the reader may see them
     * @param place how the two sides go together; only with words
     */
    record Found(Span span, Origin origin, Optional<String> words, Optional<Place> place) {}

    /**
     * @param number of the version; empty for the newest that was handed in
     * @throws NotInSight if there is no such statement, or it is not for {@code who}
     */
    @Transactional
    public Seen open(SignedIn who, UUID statementId, Optional<Integer> number) {
        SubmittedTexts.Rights rights = rights(who, statementId);
        List<Submitted> versions = statements.of(statementId);
        boolean author = rights.isAuthor(who);
        if (versions.isEmpty()) {
            return new Seen(
                    rights,
                    List.of(),
                    0,
                    author,
                    false,
                    Optional.empty(),
                    new Standing.NotHandedIn());
        }
        Submitted version =
                versions.stream()
                        .filter(v -> number.isEmpty() || number.get() == v.number())
                        .findFirst()
                        .orElseThrow(() -> new NotInSight("statement", statementId));
        Optional<ReuseCheck> check = check(version);
        Optional<Instant> opens = check.flatMap(authorFirst::opensAt);
        boolean open = opens.filter(at -> !clock.instant().isBefore(at)).isPresent();
        return new Seen(
                rights,
                versions.stream().map(Submitted::number).toList(),
                version.number(),
                author,
                author && opens.isPresent() && !open,
                opens,
                check.map(c -> standing(who, version, c, author, open, opens))
                        .orElseGet(() -> new Standing.Waiting(0)));
    }

    /** The author's word that reviewers may see it now. */
    @Transactional
    public List<Refusal> show(SignedIn who, UUID statementId) {
        SubmittedTexts.Rights rights = rights(who, statementId);
        if (!rights.isAuthor(who)) {
            return List.of(Refusal.of("reuse.refused.not-author"));
        }
        Optional<Submitted> newest = statements.of(statementId).stream().findFirst();
        Optional<ReuseCheck> check =
                newest.flatMap(this::check).filter(c -> c.outcome().isPresent());
        if (check.isEmpty()) {
            return List.of(Refusal.of("reuse.refused.nothing-to-show"));
        }
        if (check.get().shownAt().isEmpty()) {
            checks.show(check.get(), who.personId(), clock.instant());
            audit.append(
                    rights.unitId(),
                    who.personId(),
                    "reuse.shown",
                    "statement",
                    statementId,
                    Map.of("version", Integer.toString(newest.get().number())));
        }
        return List.of();
    }

    /** Its author, and whoever reviews it; of the team's, those who write it. */
    private SubmittedTexts.Rights rights(SignedIn who, UUID statementId) {
        SubmittedTexts.Rights rights = statements.rights(who, statementId);
        if (!rights.isAuthor(who)
                && !who.mayAny(rights.unitId(), Role.ORGANISER, Role.HEAD, Role.SUPERVISOR)) {
            throw new NotInSight("statement", statementId);
        }
        return rights;
    }

    private Optional<ReuseCheck> check(Submitted version) {
        return checks.of(List.of(version.versionId())).stream().findFirst();
    }

    private Standing standing(
            SignedIn who,
            Submitted version,
            ReuseCheck check,
            boolean author,
            boolean open,
            Optional<Instant> opens) {
        if (check.outcome().isEmpty()) {
            return check.isGivenUp()
                    ? new Standing.GivenUp()
                    : new Standing.Waiting(checks.ahead(check));
        }
        if (!author && !open) {
            return new Standing.AuthorsOwn(opens.orElseThrow());
        }
        if (!author) {
            audit.appendOnce(
                    version.unitId(),
                    who.personId(),
                    "reuse.read-by-another",
                    "statement",
                    version.statementId(),
                    Map.of("version", Integer.toString(version.number())),
                    ONE_READING);
        }
        return new Standing.There(shown(who, version, check));
    }

    private Shown shown(SignedIn who, Submitted version, ReuseCheck check) {
        Result result = results.of(check);
        Map<Integer, SourceSight.Told> told = sources.told(who, version, result);
        List<Found> found = new ArrayList<>();
        List<Span> here = new ArrayList<>();
        List<Span> foreign = new ArrayList<>();
        for (Place place : result.matches()) {
            SourceSight.Told of = told.getOrDefault(place.source(), SourceSight.Told.NOTHING);
            switch (of.origin()) {
                case Origin.SomewhereElse _ -> {}
                case Origin.SomebodyHere _ -> here.add(place.span());
                default -> {
                    found.add(found(place, of));
                    if (!place.sourceUnit().equals(version.unitId())) {
                        foreign.add(place.span());
                    }
                }
            }
        }
        Result.merged(here).stream()
                .map(s -> hidden(s, new Origin.SomebodyHere()))
                .forEach(found::add);
        List<Span> seen = Result.merged(foreign);
        spans(result, What.ELSEWHERE).stream()
                .filter(span -> seen.stream().noneMatch(s -> s.contains(span)))
                .map(span -> hidden(span, new Origin.SomewhereElse()))
                .forEach(found::add);
        found.sort(Comparator.comparing(Found::span));
        return new Shown(
                check.outcome().orElseThrow(),
                statements.text(version.versionId()).orElse(""),
                found,
                result.stretches().stream().filter(s -> s.what().isSetAside()).toList(),
                spans(result, What.LEFTOVER));
    }

    private static List<Span> spans(Result result, What what) {
        return result.stretches().stream()
                .filter(s -> s.what() == what)
                .map(Result.Stretch::span)
                .toList();
    }

    private static Found hidden(Span span, Origin origin) {
        return new Found(span, origin, Optional.empty(), Optional.empty());
    }

    private static Found found(Place place, SourceSight.Told told) {
        Optional<String> words =
                told.text()
                        .filter(text -> place.there().end() <= text.length())
                        .map(text -> text.substring(place.there().start(), place.there().end()));
        return new Found(
                place.span(),
                told.origin(),
                words,
                words.isPresent() ? Optional.of(place) : Optional.empty());
    }
}
