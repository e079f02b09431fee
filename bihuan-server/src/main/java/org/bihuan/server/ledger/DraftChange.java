package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.server.ledger.Change.Part;
import org.bihuan.server.ledger.Change.Wish;

/**
 * A change as it was typed: only what its kind needs is looked at.
 *
 * @param kind such as {@code extension}
 * @param into number of the item that carries on
 * @param parts in the order of the form; wholly blank ones are not meant
 */
public record DraftChange(
        String kind,
        String reason,
        String toOn,
        String toOwner,
        String toVerifier,
        String into,
        List<DraftPart> parts) {
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-0*([1-9]\\d{0,6})");

    public DraftChange {
        parts = List.copyOf(parts);
    }

    /** An item that is to be made, as it was typed. */
    public record DraftPart(String measure, String owner, String due) {
        boolean isBlank() {
            return measure.isBlank() && owner.isBlank() && due.isBlank();
        }
    }

    /**
     * What it is judged against.
     *
     * @param atWork the item of the same unit with that number, if it is at work
     */
    record Surroundings(
            LedgerItem item,
            Set<UUID> people,
            Function<ItemNumber, Optional<LedgerItem>> atWork,
            Limits limits) {
        Promise promise() {
            return item.promise();
        }
    }

    record Wanted(Wish wish, String reason) {}

    Outcome<Wanted> check(Surroundings around) {
        List<Reason> reasons = new ArrayList<>();
        TypedFields typed = new TypedFields(reasons, around.limits());
        Optional<Change.Kind> known =
                Change.Kind.byWord(kind).filter(wanted -> wanted != Change.Kind.RESUMPTION);
        if (known.isEmpty()) {
            return new Outcome.Refused<>(List.of(new Reason.NotOnTheList(Field.REASON)));
        }
        String why = typed.passage(Field.REASON, reason);
        Optional<Wish> wish =
                switch (known.get()) {
                    case EXTENSION -> extension(around, typed, reasons);
                    case TRANSFER -> transfer(around, typed, reasons);
                    case EXCHANGE -> exchange(around, typed, reasons);
                    case MERGING -> merging(around, typed, reasons);
                    case SPLITTING -> splitting(around, reasons);
                    case SUSPENSION -> Optional.of(new Wish.Suspension());
                    case RESUMPTION -> Optional.empty();
                };
        return reasons.isEmpty() && wish.isPresent()
                ? new Outcome.Done<>(new Wanted(wish.get(), why))
                : new Outcome.Refused<>(reasons);
    }

    private Optional<Wish> extension(Surroundings around, TypedFields typed, List<Reason> reasons) {
        LocalDate from = around.promise().dueOn();
        LocalDate to = typed.date(Field.TO_ON, toOn);
        if (to == null) {
            return Optional.empty();
        }
        if (!to.isAfter(from)) {
            reasons.add(new Reason.NotLater(from));
            return Optional.empty();
        }
        return Optional.of(new Wish.Extension(from, to));
    }

    private Optional<Wish> transfer(Surroundings around, TypedFields typed, List<Reason> reasons) {
        Promise promise = around.promise();
        UUID to = typed.person(Field.TO_OWNER, toOwner, around.people());
        if (to == null) {
            return Optional.empty();
        }
        if (to.equals(promise.owner())) {
            reasons.add(new Reason.OwnerAlready(to));
        }
        if (to.equals(promise.verifier())) {
            reasons.add(new Reason.VerifierWouldOwn(to));
        }
        return Optional.of(new Wish.Transfer(promise.owner(), to));
    }

    private Optional<Wish> exchange(Surroundings around, TypedFields typed, List<Reason> reasons) {
        Promise promise = around.promise();
        UUID to = typed.person(Field.TO_VERIFIER, toVerifier, around.people());
        if (to == null) {
            return Optional.empty();
        }
        if (to.equals(promise.verifier())) {
            reasons.add(new Reason.VerifierAlready(to));
        }
        boolean submitted =
                around.item() instanceof LedgerItem.Submitted handedIn
                        && handedIn.submission().by().equals(to);
        if (to.equals(promise.owner())
                || promise.arrangement().sponsor().filter(to::equals).isPresent()
                || submitted) {
            reasons.add(new Reason.PartyWouldVerify(to));
        }
        return Optional.of(new Wish.Exchange(promise.verifier(), to));
    }

    private Optional<Wish> merging(Surroundings around, TypedFields typed, List<Reason> reasons) {
        String number = typed.line(Field.INTO, into);
        Matcher matcher = NUMBER.matcher(number);
        Optional<LedgerItem> other =
                matcher.matches() && Integer.parseInt(matcher.group(1)) >= 1949
                        ? around.atWork()
                                .apply(
                                        new ItemNumber(
                                                Integer.parseInt(matcher.group(1)),
                                                Integer.parseInt(matcher.group(2))))
                        : Optional.empty();
        if (other.filter(item -> item.promise().id().equals(around.promise().id())).isPresent()) {
            reasons.add(new Reason.IntoItself());
        } else if (other.isEmpty() && !number.isEmpty()) {
            reasons.add(new Reason.NoSuchItem(number));
        }
        return other.map(item -> new Wish.Merging(item.promise().id()));
    }

    private Optional<Wish> splitting(Surroundings around, List<Reason> reasons) {
        List<DraftPart> meant = parts.stream().filter(part -> !part.isBlank()).toList();
        if (meant.size() < 2) {
            reasons.add(new Reason.TooFewParts());
        }
        List<Part> made = new ArrayList<>();
        for (int i = 0; i < meant.size(); i++) {
            made.addAll(part(i + 1, meant.get(i), around, reasons).toList());
        }
        return Optional.of(new Wish.Splitting(made));
    }

    private static Stream<Part> part(
            int number, DraftPart draft, Surroundings around, List<Reason> reasons) {
        List<Reason> lacks = new ArrayList<>();
        TypedFields typed = new TypedFields(lacks, around.limits());
        String measure = typed.passage(Field.MEASURE, draft.measure());
        UUID owner = typed.person(Field.OWNER, draft.owner(), around.people());
        LocalDate due = typed.date(Field.DUE, draft.due());
        if (!lacks.isEmpty() || owner == null || due == null) {
            reasons.add(new Reason.PartIncomplete(number));
            return Stream.of();
        }
        Promise promise = around.promise();
        if (due.isAfter(promise.dueOn())) {
            reasons.add(new Reason.PartLater(number, promise.dueOn()));
        }
        if (owner.equals(promise.verifier())) {
            reasons.add(new Reason.PartOfTheVerifier(number, owner));
        }
        return Stream.of(new Part(measure, owner, due));
    }
}
