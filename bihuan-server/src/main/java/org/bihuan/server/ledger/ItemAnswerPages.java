package org.bihuan.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.ShortRoots;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What an item's page answers: on to itself after a deed, or itself with every reason. */
@Component
class ItemAnswerPages {
    private final LedgerReading reading;
    private final ItemPrinter printer;
    private final ShortRoots roots;

    ItemAnswerPages(LedgerReading reading, ItemPrinter printer, ShortRoots roots) {
        this.reading = reading;
        this.printer = printer;
        this.roots = roots;
    }

    /** Who asks for what, with the form he sent. */
    record Sent(SignedIn who, Page page, UUID itemId, Map<String, String> typed) {
        Ticket ticket() {
            return new Ticket(itemId, version(), requestKey());
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        /** Of a form that somebody cut, none; the item has a version of 1 or more. */
        private int version() {
            String version = typed("version");
            return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        }

        private UUID requestKey() {
            try {
                return UUID.fromString(typed("request_key"));
            } catch (IllegalArgumentException _) {
                return UUID.randomUUID();
            }
        }
    }

    ModelAndView answer(Sent sent, String done, Outcome<ItemNumber> outcome) {
        return switch (outcome) {
            case Outcome.Done<ItemNumber>(ItemNumber _) ->
                    SeeOtherPages.to(
                            "/ledger/items/" + sent.itemId(), Said.of("ledger.done." + done));
            case Outcome.Refused<ItemNumber>(List<Reason> reasons) -> refused(sent, done, reasons);
        };
    }

    private ModelAndView refused(Sent sent, String done, List<Reason> reasons) {
        ReasonWords words = printer.words(sent.who(), sent.itemId());
        List<Refusal> refusals =
                reasons.stream()
                        .map(reason -> new Refusal(words.of(reason), field(reason, sent, done)))
                        .toList();
        ModelAndView answer = show(sent, new Refusals(refusals));
        boolean tooLate =
                reasons.stream().anyMatch(reason -> reason instanceof Reason.ChangedMeanwhile);
        answer.setStatus(tooLate ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static Optional<String> field(Reason reason, Sent sent, String done) {
        if (!(reason instanceof Reason.AtField at)) {
            return Optional.empty();
        }
        return switch (at.field()) {
            case WORDS -> Optional.of("words-" + done);
            case MEASURE,
                    FINDINGS,
                    OWNER,
                    DUE,
                    INDICATOR_NAME,
                    INDICATOR_UNIT,
                    BASELINE,
                    DIRECTION,
                    TARGET,
                    EVIDENCE_KIND,
                    VERIFIER ->
                    Optional.empty();
            case REASON -> Optional.of("reason-" + sent.typed("change"));
            case FOLLOW_UP -> Optional.of(done.equals("followed") ? "followed" : at.field().id());
            default -> Optional.of((done.equals("checked") ? "later-" : "") + at.field().id());
        };
    }

    ModelAndView show(Sent sent, Refusals refusals) {
        LedgerReading.ItemStory story = reading.story(sent.who(), sent.itemId());
        String number = story.item().promise().number().toString();
        Page page =
                sent.page()
                        .under("ledger.list.title", "/ledger")
                        .titled("ledger.item.title", number)
                        .refused(refusals);
        ItemView view = printer.print(sent.who(), page, story, sent.typed());
        return new ModelAndView(
                "ledger/item",
                Map.of(
                        "page",
                        page,
                        "view",
                        view,
                        "life",
                        printer.life(sent.who(), page, story),
                        "root",
                        roots.of(story.item().promise().unitId())));
    }

    static UploadedFile uploaded(@Nullable MultipartFile file) {
        if (file == null) {
            return DraftEvidence.NO_FILE;
        }
        try {
            String name = file.getOriginalFilename();
            return new UploadedFile(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Evidence as a form with those names sent it; {@code prefix} keeps two forms apart. */
    static DraftEvidence evidence(
            Sent sent,
            String prefix,
            @Nullable MultipartFile file,
            @Nullable MultipartFile before) {
        return new DraftEvidence(
                sent.typed(prefix + Field.KIND.id()),
                sent.typed(prefix + Field.SHOWS.id()),
                uploaded(file),
                sent.typed(prefix + Field.DAY.id()),
                sent.typed(prefix + Field.PLACE.id()),
                sent.typed(prefix + Field.PEOPLE.id()),
                sent.typed(prefix + Field.FOUND.id()),
                sent.typed(prefix + Field.FOLLOW_UP.id()),
                uploaded(before));
    }
}
