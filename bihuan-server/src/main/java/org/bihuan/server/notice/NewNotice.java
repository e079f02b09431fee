package org.bihuan.server.notice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.server.cycle.NewCycle;
import org.bihuan.server.cycle.NoticedCycles;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.page.Refusal;

/**
 * A notice as typed.
 *
 * @param pack the framework chosen; of a correction, that of the first version
 * @param round what the round is called in every unit
 * @param signBy may be empty: then so many days from today as the framework says
 * @param units ids of the units ticked
 * @param below the unit all of whose units below get it; empty for none
 */
record NewNotice(
        Optional<Pack> pack,
        String title,
        String number,
        String round,
        String period,
        String theme,
        String words,
        String signBy,
        String from,
        String until,
        String reason,
        List<String> units,
        String below,
        Attached file) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_WORDS = 20_000;
    private static final int USUAL_DAYS = 3;

    /** A scan of a signed paper is smaller by far. */
    private static final int MOST_BYTES = 20 << 20;

    private static final int LONGEST_FILE_NAME = 200;

    /**
     * A document that goes with the notice.
     *
     * @param name empty without one
     */
    @SuppressWarnings("ArrayRecordComponent") // On its way into the database; never compared.
    record Attached(String name, byte[] content) {
        static final Attached NONE = new Attached("", new byte[0]);

        boolean isThere() {
            return content.length > 0 && !shortName().isEmpty();
        }

        /** Some browsers send the whole path. */
        String shortName() {
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                    .strip();
        }
    }

    /** The days of it. */
    record Days(LocalDate signBy, LocalDate from, LocalDate until) {}

    /** What stands against the words, apart from days and units. */
    List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        if (title.isBlank()) {
            refusals.add(Refusal.at("title", "notice.refused.title-missing"));
        }
        refusals.addAll(ofThePaper());
        refusals.addAll(ofTheRound());
        return refusals;
    }

    /** What no draft can hold either. */
    List<Refusal> tooLong() {
        List<Refusal> refusals = new ArrayList<>(ofThePaper());
        ofTheRound().stream()
                .filter(refusal -> lengthOf(refusal.field().orElse("")) > 0)
                .filter(refusal -> !refusal.field().orElse("").equals("framework"))
                .forEach(refusals::add);
        return refusals;
    }

    private int lengthOf(String field) {
        return switch (field) {
            case "round" -> round.strip().length();
            case "period" -> period.strip().length();
            case "theme" -> theme.strip().length();
            default -> 0;
        };
    }

    private List<Refusal> ofThePaper() {
        List<Refusal> refusals = new ArrayList<>();
        if (title.strip().length() > LONGEST_TITLE) {
            refusals.add(Refusal.at("title", "notice.refused.title-long", LONGEST_TITLE));
        }
        if (number.strip().length() > LONGEST_NUMBER) {
            refusals.add(Refusal.at("number", "notice.refused.number-long", LONGEST_NUMBER));
        }
        if (words.strip().length() > LONGEST_WORDS) {
            refusals.add(Refusal.at("words", "notice.refused.words-long", LONGEST_WORDS));
        }
        if (file.content().length > MOST_BYTES) {
            refusals.add(Refusal.at("file", "notice.refused.file-large", MOST_BYTES >> 20));
        } else if (file.shortName().length() > LONGEST_FILE_NAME) {
            refusals.add(Refusal.at("file", "notice.refused.file-name", LONGEST_FILE_NAME));
        } else if (!file.name().isBlank() && file.content().length == 0) {
            refusals.add(Refusal.at("file", "notice.refused.file-empty"));
        }
        return refusals;
    }

    private List<Refusal> ofTheRound() {
        return NoticedCycles.against(cycle()).stream()
                .map(refusal ->
                        refusal.field().filter("title"::equals).isPresent()
                                ? new Refusal(refusal.said(), Optional.of("round"))
                                : refusal)
                .toList();
    }

    /** The same with another document. */
    NewNotice with(Attached other) {
        return new NewNotice(
                pack, title, number, round, period, theme, words, signBy, from, until, reason,
                units, below, other);
    }

    NewCycle cycle() {
        return new NewCycle(pack, round, period, theme);
    }

    /** Empty, with reasons added, where a day cannot be read or the days contradict each other. */
    Optional<Days> days(LocalDate today, List<Refusal> refusals) {
        int before = refusals.size();
        Optional<LocalDate> first = day("from", from, refusals);
        Optional<LocalDate> last = day("until", until, refusals);
        Optional<LocalDate> sign =
                signBy.isBlank()
                        ? Optional.of(today.plusDays(usualDays()))
                        : day("sign-by", signBy, refusals);
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent()) {
            refusals.add(Refusal.at("until", "notice.refused.until-before-from"));
        }
        if (last.filter(today::isAfter).isPresent()) {
            refusals.add(Refusal.at("until", "notice.refused.until-past", last.get()));
        }
        if (sign.filter(today::isAfter).isPresent()) {
            refusals.add(Refusal.at("sign-by", "notice.refused.sign-past", sign.get()));
        } else if (sign.isPresent() && last.filter(sign.get()::isAfter).isPresent()) {
            refusals.add(Refusal.at("sign-by", "notice.refused.sign-late"));
        }
        return refusals.size() > before || sign.isEmpty() || first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new Days(sign.get(), first.get(), last.get()));
    }

    private int usualDays() {
        return pack.flatMap(chosen -> chosen.framework().notice().receiptDays()).orElse(USUAL_DAYS);
    }

    private static Optional<LocalDate> day(String field, String typed, List<Refusal> refusals) {
        if (typed.isBlank()) {
            refusals.add(Refusal.at(field, "notice.refused.day-missing"));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            refusals.add(Refusal.at(field, "notice.refused.day-unreadable", typed.strip()));
            return Optional.empty();
        }
    }
}
