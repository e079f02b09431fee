package org.bihuan.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.ShortRoots;
import org.bihuan.server.identity.Delicate;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** One item on one page, and everything that can be done about it. */
@Controller
class ItemPages {
    private static final String ITEM = "/ledger/items/{id}";

    private final Ledger ledger;
    private final LedgerReading reading;
    private final ItemPrinter printer;
    private final ShortRoots roots;

    ItemPages(Ledger ledger, LedgerReading reading, ItemPrinter printer, ShortRoots roots) {
        this.roots = roots;
        this.ledger = ledger;
        this.reading = reading;
        this.printer = printer;
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

    @GetMapping(ITEM)
    ModelAndView item(SignedIn who, Page page, @PathVariable UUID id) {
        return show(new Sent(who, page, id, Map.of()), Refusals.none());
    }

    @PostMapping(ITEM + "/notes")
    ModelAndView note(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answer(
                sent,
                "reported",
                ledger.report(who, sent.ticket(), sent.typed("note"), sent.typed("reading")));
    }

    @PostMapping(ITEM + "/evidence")
    ModelAndView evidence(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file) {
        Sent sent = new Sent(who, page, id, typed);
        return answer(
                sent,
                "attached",
                ledger.attach(
                        who,
                        sent.ticket(),
                        sent.typed("kind"),
                        sent.typed("shows"),
                        uploaded(file)));
    }

    @PostMapping(ITEM + "/submission")
    ModelAndView submission(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answer(sent, "submitted", ledger.submit(who, sent.ticket()));
    }

    @Delicate
    @PostMapping(ITEM + "/verification")
    ModelAndView verification(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answer(
                sent,
                "verified",
                ledger.verify(who, sent.ticket(), sent.typed(WordsField.VERIFIED.id())));
    }

    @PostMapping(ITEM + "/return")
    ModelAndView giveBack(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answer(
                sent,
                "returned",
                ledger.giveBack(who, sent.ticket(), sent.typed(WordsField.RETURNED.id())));
    }

    @Delicate
    @PostMapping(ITEM + "/close-out")
    ModelAndView closeOut(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        Sent sent = new Sent(who, page, id, typed);
        return answer(
                sent,
                "closed",
                ledger.closeOut(who, sent.ticket(), sent.typed(WordsField.CLOSED.id())));
    }

    /** The three forms with words each have a field of their own: ids are unique on a page. */
    enum WordsField {
        VERIFIED,
        RETURNED,
        CLOSED;

        String id() {
            return "words-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private ModelAndView answer(Sent sent, String done, Outcome<ItemNumber> outcome) {
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
                        .map(reason -> new Refusal(words.of(reason), field(reason, done)))
                        .toList();
        ModelAndView answer = show(sent, new Refusals(refusals));
        boolean tooLate =
                reasons.stream().anyMatch(reason -> reason instanceof Reason.ChangedMeanwhile);
        answer.setStatus(tooLate ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static Optional<String> field(Reason reason, String done) {
        if (!(reason instanceof Reason.AtField at)) {
            return Optional.empty();
        }
        return switch (at.field()) {
            case WORDS -> Optional.of("words-" + done);
            case NOTE, READING, KIND, SHOWS, FILE -> Optional.of(at.field().id());
            default -> Optional.empty();
        };
    }

    private ModelAndView show(Sent sent, Refusals refusals) {
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
                        "root",
                        roots.of(story.item().promise().unitId())));
    }

    private static UploadedFile uploaded(@Nullable MultipartFile file) {
        if (file == null) {
            return new UploadedFile("", new byte[0]);
        }
        try {
            String name = file.getOriginalFilename();
            return new UploadedFile(name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
