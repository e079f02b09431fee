package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The readings of an item's indicator: how it is read, every figure, corrections, keys. */
@Controller
class ReadingPages {
    private static final String PLACE = "/ledger/items/{id}/readings";
    private static final int LONGEST = 500;

    private final ReadingBook book;
    private final ReadingPrint print;

    ReadingPages(ReadingBook book, ReadingPrint print) {
        this.book = book;
        this.print = print;
    }

    @GetMapping(PLACE)
    ModelAndView show(SignedIn who, Page page, @PathVariable UUID id) {
        return shown(page, book.standing(who, id), Map.of(), List.of(), "");
    }

    /**
     * Good lines are taken even when others are not; those stay in the field with their reasons.
     */
    @PostMapping(PLACE)
    ModelAndView add(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        ReadingBook.Answer answer =
                book.add(
                        who,
                        id,
                        typed.getOrDefault("readings", ""),
                        typed.getOrDefault("source", "").replace("\0", "").strip());
        return switch (answer) {
            case ReadingBook.Answer.Taken taken when taken.refused().isEmpty() ->
                    done(id, Said.of("ledger.reading.done", taken.taken(), taken.unchanged()));
            case ReadingBook.Answer.Taken taken -> someRefused(who, page, id, typed, taken);
            case ReadingBook.Answer.NotHis() ->
                    refused(who, page, id, typed, "readings", "ledger.reading.refused.not-his");
            case ReadingBook.Answer.Nothing() ->
                    refused(who, page, id, typed, "readings", "ledger.reading.refused.nothing");
            case ReadingBook.Answer.SourceTooLong(int longest) ->
                    refused(
                            who,
                            page,
                            id,
                            typed,
                            "source",
                            "ledger.reading.refused.source-too-long",
                            longest);
        };
    }

    private ModelAndView someRefused(
            SignedIn who,
            Page page,
            UUID id,
            Map<String, String> typed,
            ReadingBook.Answer.Taken taken) {
        Map<String, String> left = new HashMap<>(typed);
        List<String> words = taken.refused().stream().map(PastedReadings.Line::words).toList();
        left.put("readings", String.join("\n", words));
        Refusals refusals =
                Refusals.of(
                        Refusal.at(
                                "readings",
                                "ledger.reading.some-refused",
                                taken.taken(),
                                taken.unchanged(),
                                taken.refused().size()));
        ModelAndView again =
                shown(page.refused(refusals), book.standing(who, id), left, taken.refused(), "");
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping(PLACE + "/{readingId}/correction")
    ModelAndView correct(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @PathVariable UUID readingId,
            @RequestParam Map<String, String> typed) {
        List<ReadingBook.Fault> faults =
                book.correct(
                        who,
                        id,
                        readingId,
                        typed.getOrDefault("value-" + readingId, ""),
                        typed.containsKey("back-" + readingId),
                        typed.getOrDefault("reason-" + readingId, ""));
        if (faults.isEmpty()) {
            return done(id, Said.of("ledger.reading.corrected-now"));
        }
        List<Refusal> refusals = new ArrayList<>();
        for (ReadingBook.Fault fault : faults) {
            String field =
                    fault == ReadingBook.Fault.REASON_MISSING
                                    || fault == ReadingBook.Fault.REASON_TOO_LONG
                            ? "reason-"
                            : "value-";
            refusals.add(Refusal.at(field + readingId, "ledger.reading.refused." + word(fault)));
        }
        return again(who, page, id, typed, refusals);
    }

    @PostMapping("/ledger/items/{id}/indicator")
    ModelAndView way(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        List<Refusal> refusals = new ArrayList<>();
        String definition = words(typed, "definition", refusals);
        String source = words(typed, "way-source", refusals);
        String every = typed.getOrDefault("every", "").strip();
        Optional<Integer> days = Optional.empty();
        if (every.matches("\\d{1,3}")
                && Integer.parseInt(every) >= 1
                && Integer.parseInt(every) <= 366) {
            days = Optional.of(Integer.valueOf(every));
        } else if (!every.isEmpty()) {
            refusals.add(Refusal.at("every", "ledger.reading.refused.every"));
        }
        Optional<UUID> keeper =
                print.keeper(book.standing(who, id), typed.getOrDefault("keeper", ""));
        if (keeper.isEmpty() && !typed.getOrDefault("keeper", "").isEmpty()) {
            refusals.add(Refusal.at("keeper", "ledger.reading.refused.keeper"));
        }
        if (refusals.isEmpty()
                && !book.setWay(who, id, new ReadingRows.Way(definition, source, days, keeper))) {
            refusals.add(Refusal.of("ledger.reading.refused.not-his"));
        }
        return refusals.isEmpty()
                ? done(id, Said.of("ledger.reading.way-saved"))
                : again(who, page, id, typed, refusals);
    }

    private static String words(Map<String, String> typed, String field, List<Refusal> refusals) {
        String words = typed.getOrDefault(field, "").replace("\0", "").strip();
        if (words.length() > LONGEST) {
            refusals.add(Refusal.at(field, "ledger.reading.refused.too-long", LONGEST));
        }
        return words;
    }

    /** The secret stands on the page that answers, and never again. */
    @PostMapping("/ledger/items/{id}/reading-keys")
    ModelAndView makeKey(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        String name = typed.getOrDefault("key-name", "").replace("\0", "").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > 40) {
            return refused(who, page, id, typed, "key-name", "ledger.reading.refused.key-name");
        }
        Optional<String> secret = book.makeKey(who, id, name);
        if (secret.isEmpty()) {
            return refused(who, page, id, typed, "key-name", "ledger.reading.refused.key");
        }
        return shown(page, book.standing(who, id), Map.of(), List.of(), secret.get());
    }

    @PostMapping("/ledger/items/{id}/reading-keys/{keyId}/revocation")
    ModelAndView revokeKey(
            SignedIn who, Page page, @PathVariable UUID id, @PathVariable UUID keyId) {
        return book.revokeKey(who, id, keyId)
                ? done(id, Said.of("ledger.reading.key-gone"))
                : refused(who, page, id, Map.of(), "key-name", "ledger.reading.refused.not-his");
    }

    private ModelAndView shown(
            Page page,
            ReadingBook.Standing standing,
            Map<String, String> typed,
            List<PastedReadings.Line> lines,
            String secret) {
        ReadingPrint.Printed printed = print.show(page, standing, typed, lines, secret);
        return new ModelAndView(
                "ledger/readings", Map.of("page", printed.page(), "view", printed.view()));
    }

    private static ModelAndView done(UUID id, Said notice) {
        return SeeOtherPages.to("/ledger/items/" + id + "/readings", notice);
    }

    private ModelAndView refused(
            SignedIn who,
            Page page,
            UUID id,
            Map<String, String> typed,
            String field,
            String key,
            Object... arguments) {
        return again(who, page, id, typed, List.of(Refusal.at(field, key, arguments)));
    }

    private ModelAndView again(
            SignedIn who, Page page, UUID id, Map<String, String> typed, List<Refusal> refusals) {
        ModelAndView again =
                shown(
                        page.refused(new Refusals(refusals)),
                        book.standing(who, id),
                        typed,
                        List.of(),
                        "");
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
