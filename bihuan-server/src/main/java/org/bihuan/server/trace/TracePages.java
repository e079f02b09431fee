package org.bihuan.server.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.TracedItemRows.Traced;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.bihuan.server.statement.Readings;
import org.bihuan.server.trace.Trace.Defect;
import org.bihuan.server.trace.Trace.End;
import org.bihuan.server.trace.TraceLinkRows.Part;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Findings and measures of a statement: what is missing first, then the whole matrix. */
@Controller
class TracePages {
    private static final String TRACE = "/statements/{id}/trace";
    private static final int LABEL = 50;

    private final Tracing tracing;
    private final Readings readings;
    private final Organisation organisation;

    TracePages(Tracing tracing, Readings readings, Organisation organisation) {
        this.tracing = tracing;
        this.readings = readings;
        this.organisation = organisation;
    }

    @GetMapping(TRACE)
    ModelAndView show(SignedIn who, Page page, @PathVariable UUID id) {
        Tracing.Sheet sheet = tracing.sheet(who, id);
        readings.read(who, sheet.version());
        String href = "/statements/" + id;
        return new ModelAndView(
                "trace/sheet",
                Map.of(
                        "page",
                        page.underNamed(sheet.version().title(), href).titled("trace.title"),
                        "view",
                        view(page, sheet, href)));
    }

    @PostMapping(TRACE)
    ModelAndView say(
            SignedIn who,
            Page page,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "link") String way) {
        Optional<Refusal> refusal =
                tracing.say(who, id, version, finding, other, !way.equals("unlink"));
        if (refusal.isPresent()) {
            ModelAndView view = show(who, page.refused(Refusals.of(refusal.get())), id);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        ModelAndView view = new ModelAndView("redirect:/statements/" + id + "/trace");
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private TraceView view(Page page, Tracing.Sheet sheet, String href) {
        Trace trace = sheet.trace();
        List<Choice> findings = choices(trace.findings());
        List<Choice> measures = choices(trace.measures());
        List<Choice> causes = choices(trace.causes());
        return new TraceView(
                href + "/trace",
                href,
                sheet.version().versionId().toString(),
                trace.defects().stream()
                        .map(defect -> line(defect, href, findings, measures, causes))
                        .toList(),
                trace.measures().stream()
                        .map(measure ->
                                new TraceView.Column(
                                        measure.number(),
                                        measure.words(),
                                        place(href, measure),
                                        made(
                                                trace.items()
                                                        .getOrDefault(measure.words(), List.of()))))
                        .toList(),
                trace.findings().stream()
                        .map(finding ->
                                new TraceView.Row(
                                        finding.number(),
                                        finding.words(),
                                        place(href, finding),
                                        trace.causes().stream()
                                                .filter(cause ->
                                                        trace.has(Part.CAUSE, finding, cause))
                                                .map(End::number)
                                                .toList(),
                                        trace.measures().stream()
                                                .map(measure ->
                                                        trace.has(Part.MEASURE, finding, measure))
                                                .toList()))
                        .toList(),
                links(trace),
                findings,
                measures,
                causes,
                happened(page, sheet));
    }

    private static List<Choice> choices(List<End> ends) {
        return ends.stream().map(end -> new Choice(end.ref(), label(end))).toList();
    }

    private static String label(End end) {
        String words = end.words().replace('\n', ' ');
        int last = Math.min(LABEL, words.length());
        if (last < words.length() && Character.isHighSurrogate(words.charAt(last - 1))) {
            last--;
        }
        return end.number() + " " + words.substring(0, last) + (last < words.length() ? "…" : "");
    }

    private static String place(String href, End end) {
        return end.inText() ? href + "#part-" + end.ref() : "";
    }

    private static List<TraceView.Made> made(List<Traced> items) {
        return items.stream()
                .map(item ->
                        new TraceView.Made(item.number(), item.href(), item.state(), item.tone()))
                .toList();
    }

    private static TraceView.DefectLine line(
            Defect defect,
            String href,
            List<Choice> findings,
            List<Choice> measures,
            List<Choice> causes) {
        End end = defect.end();
        String word = defect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new TraceView.DefectLine(
                Said.of("trace.defect." + word),
                defect.kind() == Defect.Kind.NO_CAUSE ? Tone.NOTE : Tone.BAD,
                end.ref(),
                end.number(),
                end.words(),
                defect.item().map(Traced::href).orElse(place(href, end)),
                switch (defect.kind()) {
                    case NO_MEASURE, NO_CAUSE -> "other";
                    case NO_FINDING -> "finding";
                    case OUTDATED, GONE -> "";
                },
                choices(defect.proposed()),
                switch (defect.kind()) {
                    case NO_MEASURE -> measures;
                    case NO_CAUSE -> causes;
                    case NO_FINDING -> findings;
                    case OUTDATED, GONE -> List.of();
                });
    }

    private static List<TraceView.Link> links(Trace trace) {
        List<TraceView.Link> links = new ArrayList<>();
        for (End finding : trace.findings()) {
            for (Part part : Part.values()) {
                for (End other : part == Part.CAUSE ? trace.causes() : trace.measures()) {
                    if (trace.has(part, finding, other)) {
                        links.add(
                                new TraceView.Link(
                                        finding.ref(),
                                        label(finding),
                                        other.ref(),
                                        label(other),
                                        Said.of("trace.part." + part.stored())));
                    }
                }
            }
        }
        return links;
    }

    private List<TraceView.Happened> happened(Page page, Tracing.Sheet sheet) {
        return sheet.said().reversed().stream()
                .map(word ->
                        new TraceView.Happened(
                                Said.of(word.linked() ? "trace.linked" : "trace.unlinked"),
                                word.pair().finding(),
                                word.pair().other(),
                                organisation.personName(word.by()).orElse("—"),
                                page.moment(word.at())))
                .toList();
    }
}
