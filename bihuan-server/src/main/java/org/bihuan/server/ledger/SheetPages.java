package org.bihuan.server.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.Issued.RowReason;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.bihuan.server.statement.CheckedVersion;
import org.bihuan.server.statement.Readings;
import org.bihuan.server.statement.Statements;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Turning a statement's findings and measures into items, in one sitting. */
@Controller
class SheetPages {
    private static final String SHEET = "/statements/{id}/ledger";

    private final Issuing issuing;
    private final Statements statements;
    private final Readings readings;
    private final PersonNames people;
    private final SheetPrinter printer;

    SheetPages(
            Issuing issuing,
            Statements statements,
            Readings readings,
            PersonNames people,
            SheetPrinter printer) {
        this.readings = readings;
        this.issuing = issuing;
        this.statements = statements;
        this.people = people;
        this.printer = printer;
    }

    @GetMapping(SHEET)
    ModelAndView sheet(SignedIn who, Page page, @PathVariable UUID id) {
        CheckedVersion version = latest(who, id);
        if (!LedgerSight.mayIssue(who, version.unitId())) {
            throw new NotInSight("statement", id);
        }
        readings.read(who, version);
        return show(who, page, version, SheetForm.EMPTY);
    }

    @PostMapping(SHEET)
    ModelAndView issue(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent) {
        SheetForm form = new SheetForm(sent);
        CheckedVersion version = version(who, id, form);
        List<String> rows = rows(version);
        return switch (issuing.issue(who, form.toIssue(version.versionId(), rows))) {
            case Issued.Done(List<ItemNumber> numbers) ->
                    SeeOtherPages.to("/statements/" + id + "/ledger", notice(numbers));
            case Issued.Refused(List<RowReason> reasons) ->
                    refused(who, page, version, form, reasons);
        };
    }

    private static Said notice(List<ItemNumber> numbers) {
        return numbers.isEmpty()
                ? Said.of("ledger.done.issued-before")
                : Said.of(
                        "ledger.done.issued",
                        numbers.size(),
                        numbers.stream()
                                .map(ItemNumber::toString)
                                .collect(Collectors.joining(", ")));
    }

    private ModelAndView refused(
            SignedIn who,
            Page page,
            CheckedVersion version,
            SheetForm form,
            List<RowReason> reasons) {
        ReasonWords words = new ReasonWords(people.of(version.unitId()));
        SourceSheet sheet = SourceSheet.of(version.report(), version::numberOf);
        List<Refusal> refusals =
                reasons.stream().map(reason -> refusal(words, sheet, reason)).toList();
        ModelAndView answer =
                show(
                        who,
                        page.refused(new Refusals(refusals)),
                        version,
                        form.following(version.parts()));
        boolean tooLate =
                reasons.stream()
                        .map(RowReason::reason)
                        .anyMatch(r ->
                                r instanceof Reason.OthersIssued
                                        || r instanceof Reason.PartsChanged);
        answer.setStatus(tooLate ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    /** A line of the summary says which row it means; the sentence at the field need not. */
    private static Refusal refusal(ReasonWords words, SourceSheet sheet, RowReason against) {
        Said said = words.of(against.reason());
        if (against.row().isEmpty()) {
            return new Refusal(said, Optional.empty());
        }
        String row =
                Stream.concat(sheet.measures().stream(), sheet.findings().stream())
                        .filter(quote -> quote.ref().equals(against.row()))
                        .map(quote -> quote.place().split(" ", 2)[0])
                        .findFirst()
                        .orElse(against.row());
        Said inRow =
                Said.of(
                        against.row().startsWith("m") ? "ledger.row.measure" : "ledger.row.finding",
                        row,
                        said);
        String field = against.reason() instanceof Reason.AtField at ? at.field().id() : "measure";
        return new Refusal(inRow, Optional.of(against.row() + "-" + field));
    }

    private ModelAndView show(SignedIn who, Page page, CheckedVersion version, SheetForm form) {
        Page titled =
                page.underNamed(version.title(), "/statements/" + version.statementId())
                        .titled("ledger.sheet.title");
        return new ModelAndView(
                "ledger/sheet",
                Map.of("page", titled, "view", printer.print(who, page, version, form)));
    }

    private CheckedVersion latest(SignedIn who, UUID statementId) {
        return statements
                .latest(who, statementId)
                .orElseThrow(() -> new NotInSight("statement", statementId));
    }

    /** The version that the form was made from: another one may number its parts differently. */
    private CheckedVersion version(SignedIn who, UUID statementId, SheetForm form) {
        try {
            return statements
                    .version(who, UUID.fromString(form.one("version_id")))
                    .filter(version -> version.statementId().equals(statementId))
                    .orElseThrow(() -> new NotInSight("statement", statementId));
        } catch (IllegalArgumentException _) {
            return latest(who, statementId);
        }
    }

    private static List<String> rows(CheckedVersion version) {
        SourceSheet sheet = SourceSheet.of(version.report(), version::numberOf);
        return Stream.concat(sheet.measures().stream(), sheet.findings().stream())
                .map(Promise.Quote::ref)
                .toList();
    }
}
