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
            case Reason.NotReceived(UUID owner) -> say("not-received", names.apply(owner));
            case Reason.AlreadyReceived() -> say("already-received");
            case Reason.Rests() -> say("rests");
            case Reason.DoesNotRest() -> say("does-not-rest");
            case Reason.OthersCarryOn() -> say("others-carry-on");
            case Reason.NotClosedYet() -> say("not-closed-yet");
            case Reason.ChangePending(Change.Kind kind) -> say("change-pending", nameOf(kind));
            case Reason.NothingAsked() -> say("nothing-asked");
            case Reason.CauseOwed(var due) -> say("cause-owed", due);
            case Reason.StagesLeft(int stages) -> say("stages-left", stages);
            case Reason.NoStageLeft() -> say("no-stage-left");
            case Reason.NotStanding() -> say("not-standing");
            case Reason.TooEarly(var from) -> say("too-early", from);
            case Reason.AlreadyChecked() -> say("already-checked");
            case Reason.NotAVisit() -> say("not-a-visit");
            case Reason.OnlyTheOwnerReceives(UUID owner) ->
                    say("only-the-owner-receives", names.apply(owner));
            case Reason.MayNotAsk(UUID owner) -> say("may-not-ask", names.apply(owner));
            case Reason.MayNotDecide() -> say("may-not-decide");
            case Reason.OwnerDecides(UUID person) -> say("owner-decides", names.apply(person));
            case Reason.AskerDecides(UUID person) -> say("asker-decides", names.apply(person));
            case Reason.ReceiverDecides(UUID person) ->
                    say("receiver-decides", names.apply(person));
            case Reason.NotAsker(UUID asker) -> say("not-asker", names.apply(asker));
            case Reason.OwnerLooksHimself(UUID person) ->
                    say("owner-looks-himself", names.apply(person));
            case Reason.MayNotLook() -> say("may-not-look");
            case Reason.NotLater(var from) -> say("not-later", from);
            case Reason.OwnerAlready(UUID person) -> say("owner-already", names.apply(person));
            case Reason.VerifierAlready(UUID person) ->
                    say("verifier-already", names.apply(person));
            case Reason.PartyWouldVerify(UUID person) ->
                    say("party-would-verify", names.apply(person));
            case Reason.NewVerifierDecides(UUID person) ->
                    say("new-verifier-decides", names.apply(person));
            case Reason.OwnerChoosesVerifier(UUID person) ->
                    say("owner-chooses-verifier", names.apply(person));
            case Reason.MayNotExchange() -> say("may-not-exchange");
            case Reason.VerifierWouldOwn(UUID person) ->
                    say("verifier-would-own", names.apply(person));
            case Reason.NoSuchItem(String typed) -> say("no-such-item", typed);
            case Reason.IntoItself() -> say("into-itself");
            case Reason.TooFewParts() -> say("too-few-parts");
            case Reason.PartIncomplete(int part) -> say("part-incomplete", part);
            case Reason.PartLater(int part, var due) -> say("part-later", part, due);
            case Reason.PartOfTheVerifier(int part, UUID person) ->
                    say("part-of-the-verifier", part, names.apply(person));
            case Reason.NextLookTooFar(var latest) -> say("next-look-too-far", latest);
            case Reason.LookTooFar(int days, var latest) -> say("look-too-far", days, latest);
            case Reason.StagesUnreadable(int line) -> say("stages-unreadable", line);
            case Reason.TooFewStages() -> say("too-few-stages");
            case Reason.StagesOutOfOrder(var day) -> say("stages-out-of-order", day);
            case Reason.SponsorVerifies(UUID person) ->
                    say("sponsor-verifies", names.apply(person));
            case Reason.CauseOrDay() -> say("cause-or-day");
            case Reason.DayAhead(Field field) -> say("day-ahead", labelOf(field));
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

    /** What a change is called. */
    static Said nameOf(Change.Kind kind) {
        return Said.of("ledger.change." + kind.word());
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
