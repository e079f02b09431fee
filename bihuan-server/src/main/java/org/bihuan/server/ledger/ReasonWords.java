package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bihuan.server.page.Said;

/** The one place that knows which message says which {@link Reason}. */
final class ReasonWords {
    private static final String PREFIX = "ledger.reason.";
    private static final long MEGABYTE = 1024L * 1024;

    private final Function<UUID, String> names;

    /**
     * @param names a person's name by id
     */
    ReasonWords(Function<UUID, String> names) {
        this.names = names;
    }

    Said of(Reason reason) {
        return switch (reason) {
            case Reason.NoEvidence() -> say("no-evidence");
            case Reason.NoOutcomeEvidence() -> say("no-outcome-evidence");
            case Reason.BelowTarget(BigDecimal value, BigDecimal target, String unit) ->
                    say("below-target", plain(value), plain(target), unit);
            case Reason.NotSubmitted() -> say("not-submitted");
            case Reason.NotVerified() -> say("not-verified");
            case Reason.AlreadySubmitted() -> say("already-submitted");
            case Reason.AlreadyVerified() -> say("already-verified");
            case Reason.AlreadyClosed() -> say("already-closed");
            case Reason.NotOwner(UUID owner) -> say("not-owner", names.apply(owner));
            case Reason.NotVerifier(UUID verifier) -> say("not-verifier", names.apply(verifier));
            case Reason.VerifierIsOwner(UUID person) ->
                    say("verifier-is-owner", names.apply(person));
            case Reason.VerifierIsSubmitter(UUID person) ->
                    say("verifier-is-submitter", names.apply(person));
            case Reason.CloserIsOwner(UUID person) -> say("closer-is-owner", names.apply(person));
            case Reason.MayNotClose() -> say("may-not-close");
            case Reason.ChangedMeanwhile(UUID person, String what, Instant at) ->
                    say(
                            "changed-meanwhile",
                            names.apply(person),
                            at,
                            Said.of("ledger.event." + what));
            case Reason.OthersIssued(int items) -> say("others-issued", items);
            case Reason.PartsChanged() -> say("parts-changed");
            case Reason.NothingChosen() -> say("nothing-chosen");
            case Reason.Missing(Field field) -> say("missing." + field.id());
            case Reason.TooLong(Field field, int longest) ->
                    say("too-long", labelOf(field), longest);
            case Reason.NotADate(Field _, String typed) -> say("not-a-date", typed);
            case Reason.DueInThePast(var due) -> say("due-in-the-past", due);
            case Reason.NotANumber(Field field, String typed) ->
                    say("not-a-number", labelOf(field), typed);
            case Reason.NotOnTheList(Field field) -> say("not-on-the-list", labelOf(field));
            case Reason.TargetWorseThanBaseline(BigDecimal baseline, BigDecimal target) ->
                    say("target-worse", plain(baseline), plain(target));
            case Reason.FileMissing() -> say("file-missing");
            case Reason.FileEmpty() -> say("file-empty");
            case Reason.FileTooLarge(long size, long largest) ->
                    say("file-too-large", megabytes(size), largest / MEGABYTE);
            case Reason.FileTypeRefused(List<String> accepted) ->
                    say("file-type-refused", String.join(" ", accepted));
            case Reason.NameDoesNotFit(String extension, String recognised) ->
                    say("name-does-not-fit", extension, recognised);
            case Reason.FileCarriesMacros() -> say("file-carries-macros");
            case Reason.TooManyFiles(int most) -> say("too-many-files", most);
            case Reason.FileAlreadyThere(String name) -> say("file-already-there", name);
        };
    }

    /** What a field is called. */
    static Said labelOf(Field field) {
        return Said.of("ledger.field." + field.id());
    }

    private static Said say(String key, Object... arguments) {
        return Said.of(PREFIX + key, arguments);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Rounded up, so that a file just over the limit does not seem to be on it. */
    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
