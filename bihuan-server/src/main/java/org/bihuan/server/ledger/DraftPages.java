package org.bihuan.server.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.ledger.Meaning;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.ledger.Issued.RowReason;
import org.bihuan.server.ledger.Issuing.OneRow;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Paging;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rows that were brought and wait: one by one with all that its table says, or many at once. */
@Controller
class DraftPages {
    private static final String DRAFTS = "/ledger/drafts";
    private static final String DRAFT = DRAFTS + "/{draftId}";
    private static final String COMMON = "all";
    private static final int LINES = 50;
    private static final int MOST_AT_ONCE = 500;

    private final Drafts drafts;
    private final PersonNames people;
    private final SheetPrinter printer;
    private final CycleRegimes regimes;
    private final Ids ids;

    DraftPages(
            Drafts drafts,
            PersonNames people,
            SheetPrinter printer,
            CycleRegimes regimes,
            Ids ids) {
        this.drafts = drafts;
        this.regimes = regimes;
        this.people = people;
        this.printer = printer;
        this.ids = ids;
    }

    @GetMapping(DRAFTS)
    ModelAndView list(
            SignedIn who,
            Page page,
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(defaultValue = "") String lacks,
            @RequestParam(name = "page", defaultValue = "1") String number) {
        int at = number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
        Asked asked = new Asked(stateOf(state), Draft.Lack.byWord(lacks), at);
        return list(who, page, asked, SheetForm.EMPTY, List.of());
    }

    /** Which drafts somebody looks at. */
    private record Asked(Draft.State state, Optional<Draft.Lack> lack, int page) {
        String address() {
            return DRAFTS
                    + "?state="
                    + state.stored()
                    + lack.map(what -> "&lacks=" + what.word()).orElse("");
        }
    }

    private static Draft.State stateOf(String typed) {
        return Stream.of(Draft.State.values())
                .filter(state -> state.stored().equals(typed))
                .findFirst()
                .orElse(Draft.State.WAITING);
    }

    /**
     * The ticked rows become items; what their tables do not say comes from the form below them.
     */
    @PostMapping(DRAFTS)
    ModelAndView issueSeveral(
            SignedIn who, Page page, @RequestParam MultiValueMap<String, String> sent) {
        SheetForm form = new SheetForm(sent);
        List<DraftView.Refused> refused = new ArrayList<>();
        int made = 0;
        Asked asked = new Asked(Draft.State.WAITING, Draft.Lack.byWord(form.one("lacks")), 1);
        for (Draft draft : chosen(who, form, asked)) {
            Issued issued = issue(who, draft, completed(draft, form));
            switch (issued) {
                case Issued.Done(List<ItemNumber> numbers) -> made += numbers.size();
                case Issued.Refused(List<RowReason> reasons) ->
                        refused.add(
                                new DraftView.Refused(
                                        draft.place(),
                                        DRAFTS + "/" + draft.id(),
                                        sentences(draft.unitId(), reasons)));
            }
        }
        Said done = Said.of("ledger.draft.issued", made);
        if (refused.isEmpty() && made > 0) {
            return SeeOtherPages.to(asked.address(), done);
        }
        Refusal why =
                refused.isEmpty()
                        ? Refusal.of("ledger.reason.nothing-chosen")
                        : Refusal.of("ledger.draft.some-refused", made, refused.size());
        ModelAndView view =
                list(
                        who,
                        page.refused(Refusals.of(why)),
                        asked,
                        form,
                        refused.stream().limit(LINES).toList());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private SheetForm completed(Draft draft, SheetForm form) {
        return CompletedDraft.of(draft, regimes.of(draft.cycleId()), form, COMMON);
    }

    private List<Said> sentences(UUID unitId, List<RowReason> reasons) {
        ReasonWords words = new ReasonWords(people.of(unitId));
        return reasons.stream().map(reason -> words.of(reason.reason())).distinct().toList();
    }

    private Issued issue(SignedIn who, Draft draft, SheetForm form) {
        if (draft.state() != Draft.State.WAITING) {
            return new Issued.Done(List.of());
        }
        return drafts.issue(
                who,
                draft,
                new OneRow(
                        form.one(OneRow.ID + "-findings"),
                        draft.place(),
                        form.requestKey(),
                        form.draft(OneRow.ID, List.of(OneRow.ID))));
    }

    private ModelAndView list(
            SignedIn who, Page page, Asked asked, SheetForm form, List<DraftView.Refused> refused) {
        Draft.State state = asked.state();
        int total = drafts.count(who, state, asked.lack());
        List<Draft> shown =
                drafts.list(who, state, asked.lack(), (asked.page() - 1) * LINES, LINES);
        Optional<Draft> first = shown.stream().findFirst();
        Set<String> ticked = Set.copyOf(form.all("draft"));
        DraftView view =
                new DraftView(
                        state.stored(),
                        Stream.of(Draft.State.values())
                                .map(one ->
                                        new Choice(
                                                one.stored(),
                                                page.say(
                                                        "ledger.draft.state." + one.stored(),
                                                        drafts.count(who, one, Optional.empty()))))
                                .toList(),
                        state == Draft.State.WAITING
                                ? Stream.of(Draft.Lack.values())
                                        .map(lack ->
                                                new Choice(
                                                        lack.word(),
                                                        page.say(
                                                                "ledger.draft.lacks." + lack.word(),
                                                                drafts.count(
                                                                        who,
                                                                        state,
                                                                        Optional.of(lack)))))
                                        .toList()
                                : List.of(),
                        asked.lack().map(Draft.Lack::word).orElse(""),
                        shown.stream().map(draft -> line(page, draft, ticked)).toList(),
                        new Paging(total, LINES, asked.page(), asked.address()),
                        first.isPresent() && state == Draft.State.WAITING,
                        row(COMMON, "", form),
                        first.map(one -> printer.choices(page, one.unitId(), one.cycleId()))
                                .orElse(
                                        new SheetView.Choices(
                                                List.of(), List.of(), List.of(), List.of(),
                                                List.of())),
                        ids.next().toString(),
                        refused);
        return new ModelAndView(
                "ledger/drafts",
                Map.of(
                        "page",
                        page.under("ledger.list.title", "/ledger").titled("ledger.draft.title"),
                        "view",
                        view));
    }

    private static SheetView.Row row(String id, String place, SheetForm form) {
        return new SheetView.Row(
                id,
                new SheetView.Origin(place, ""),
                Optional.empty(),
                List.of(),
                true,
                form.typed(id),
                List.of(id));
    }

    private DraftView.Line line(Page page, Draft draft, Set<String> ticked) {
        Function<UUID, String> names = people.of(draft.unitId());
        RowWords said = draft.said();
        Draft.Named named = draft.named();
        return new DraftView.Line(
                draft.id().toString(),
                DRAFTS + "/" + draft.id(),
                draft.place(),
                said.of(Meaning.NUMBER),
                said.finding(),
                said.measure(),
                named.owner().map(names).orElse(said.of(Meaning.OWNER)),
                named.dueOn().map(page::date).orElse(said.of(Meaning.DUE)),
                lacks(named, said),
                draft.whyAside(),
                draft.itemId().map(item -> "/ledger/items/" + item).orElse(""),
                ticked.contains(draft.id().toString()));
    }

    private static List<Said> lacks(Draft.Named named, RowWords said) {
        List<Said> lacks = new ArrayList<>();
        if (said.measure().isEmpty()) {
            lacks.add(ReasonWords.labelOf(Field.MEASURE));
        }
        if (named.owner().isEmpty()) {
            lacks.add(ReasonWords.labelOf(Field.OWNER));
        }
        if (named.dueOn().isEmpty()) {
            lacks.add(ReasonWords.labelOf(Field.DUE));
        }
        if (named.verifier().isEmpty()) {
            lacks.add(ReasonWords.labelOf(Field.VERIFIER));
        }
        return lacks;
    }

    @GetMapping(DRAFT)
    ModelAndView show(SignedIn who, Page page, @PathVariable UUID draftId) {
        return show(page, drafts.find(who, draftId), SheetForm.EMPTY);
    }

    @PostMapping(DRAFT)
    ModelAndView issue(
            SignedIn who,
            Page page,
            @PathVariable UUID draftId,
            @RequestParam MultiValueMap<String, String> sent) {
        Draft draft = drafts.find(who, draftId);
        SheetForm form = new SheetForm(sent);
        return switch (issue(who, draft, form)) {
            case Issued.Done(List<ItemNumber> numbers) ->
                    SeeOtherPages.to(
                            DRAFTS,
                            numbers.isEmpty()
                                    ? Said.of("ledger.done.issued-before")
                                    : Said.of(
                                            "ledger.done.issued",
                                            numbers.size(),
                                            numbers.getFirst().toString()));
            case Issued.Refused(List<RowReason> reasons) -> {
                ReasonWords words = new ReasonWords(people.of(draft.unitId()));
                List<Refusal> refusals =
                        reasons.stream()
                                .map(reason -> OriginPages.refusal(words, reason.reason()))
                                .toList();
                ModelAndView view = show(page.refused(new Refusals(refusals)), draft, form);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    /** Out of the way with a reason, or back again. */
    @PostMapping(DRAFT + "/aside")
    ModelAndView setAside(
            SignedIn who,
            Page page,
            @PathVariable UUID draftId,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "aside") String way) {
        boolean back = way.equals("back");
        if (!back && why.isBlank()) {
            Refusal refusal = Refusal.at("why", "ledger.draft.aside.why-missing");
            ModelAndView view =
                    show(
                            page.refused(Refusals.of(refusal)),
                            drafts.find(who, draftId),
                            SheetForm.EMPTY);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        String words = why.substring(0, Math.min(Limits.USUAL.line(), why.length()));
        drafts.setAside(who, draftId, back ? "" : words);
        return SeeOtherPages.to(
                DRAFTS, Said.of(back ? "ledger.draft.back.done" : "ledger.draft.aside.done"));
    }

    private ModelAndView show(Page page, Draft draft, SheetForm sent) {
        SheetForm form = sent.isEmpty() ? completed(draft, SheetForm.EMPTY) : sent;
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                page.under("ledger.list.title", "/ledger")
                        .under("ledger.draft.title", DRAFTS)
                        .called(draft.place()));
        model.put("row", row(OneRow.ID, draft.place(), form));
        model.put("finding", form.one(OneRow.ID + "-findings"));
        model.put("words", words(page, draft.said()));
        model.put("state", draft.state().stored());
        model.put("item", draft.itemId().map(item -> "/ledger/items/" + item).orElse(""));
        model.put("whyAside", draft.whyAside());
        model.put("choices", printer.choices(page, draft.unitId(), draft.cycleId()));
        model.put("action", DRAFTS + "/" + draft.id());
        model.put("requestKey", ids.next().toString());
        return new ModelAndView("ledger/draft", model);
    }

    private static List<DraftView.Word> words(Page page, RowWords said) {
        List<DraftView.Word> words = new ArrayList<>();
        if (!said.section().isEmpty()) {
            words.add(new DraftView.Word(page.say("ledger.draft.section"), said.section()));
        }
        for (Meaning meaning : Meaning.values()) {
            if (!said.of(meaning).isEmpty()) {
                words.add(
                        new DraftView.Word(
                                page.say("ledger-reading.meaning." + meaning.word()),
                                said.of(meaning)));
            }
        }
        for (RowWords.Other other : said.others()) {
            words.add(
                    new DraftView.Word(
                            other.heading().isEmpty()
                                    ? page.say("ledger-reading.meaning.other")
                                    : other.heading(),
                            other.text()));
        }
        return words;
    }

    /** The ticked ones, or all that the filter shows, some hundred at a time. */
    private List<Draft> chosen(SignedIn who, SheetForm form, Asked asked) {
        if (!form.one("all").isEmpty()) {
            return drafts.list(who, asked.state(), asked.lack(), 0, MOST_AT_ONCE);
        }
        List<Draft> chosen = new ArrayList<>();
        // What is no id was ticked by nobody.
        for (String typed : form.all("draft").stream().limit(LINES).toList()) {
            id(typed).ifPresent(id -> chosen.add(drafts.find(who, id)));
        }
        return chosen;
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
