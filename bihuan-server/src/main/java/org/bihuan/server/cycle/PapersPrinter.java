package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.framework.Filing;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.framework.Filing.Reader;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.stereotype.Component;

/** Puts the papers of a cycle into the words of their page. */
@Component
class PapersPrinter {

    private final Cycles cycles;
    private final CyclePapers papers;
    private final CycleGates gates;
    private final CycleLinks links;

    PapersPrinter(Cycles cycles, CyclePapers papers, CycleGates gates, CycleLinks links) {
        this.cycles = cycles;
        this.papers = papers;
        this.gates = gates;
        this.links = links;
    }

    PapersSheet print(Page page, SignedIn who, Cycle cycle) {
        Filing filing = cycles.framework(cycle).filing();
        boolean organises = who.may(Role.ORGANISER, cycle.unitId());
        Predicate<String> reach = links.reach(who, cycle);
        Optional<LocalDate> from = gates.plan(cycle).meetingOn().map(PapersPrinter::nextYear);
        return new PapersSheet(
                "/cycles/" + cycle.id(),
                papers.attachments(cycle).stream()
                        .map(one -> line(page, one, organises, reach))
                        .toList(),
                from.map(day -> Said.of("cycle.papers.counted", day))
                        .orElse(Said.of("cycle.papers.uncounted")),
                filing.retention().stream().map(one -> line(page, one, from)).toList(),
                filing.visibility().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> line(page, entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Years of keeping count from the first day of the year after the meeting. */
    private static LocalDate nextYear(LocalDate meeting) {
        return LocalDate.of(meeting.getYear() + 1, 1, 1);
    }

    private static PapersSheet.AttachmentLine line(
            Page page, Attachment one, boolean organises, Predicate<String> reach) {
        CycleSheet.ByHand mark =
                !organises || !one.byHand()
                        ? CycleSheet.ByHand.NO
                        : one.there() ? CycleSheet.ByHand.WITHDRAW : CycleSheet.ByHand.NOTE;
        return new PapersSheet.AttachmentLine(
                one.code(),
                one.name().in(language(page)),
                one.required(),
                one.there() ? Tone.GOOD : one.required() ? Tone.WAITING : Tone.IDLE,
                one.said(),
                one.href().filter(reach).orElse(""),
                mark);
    }

    private static PapersSheet.RetentionLine line(
            Page page, Filing.Retention one, Optional<LocalDate> from) {
        Said until =
                one.years().isEmpty()
                        ? Said.of("cycle.papers.for-ever")
                        : from.map(day ->
                                        Said.of(
                                                "cycle.papers.until",
                                                day.plusYears(one.years().get()).minusDays(1)))
                                .orElse(Said.of("cycle.papers.later"));
        return new PapersSheet.RetentionLine(
                one.papers().stream()
                        .sorted()
                        .map(paper -> page.say("cycle.paper." + word(paper)))
                        .collect(Collectors.joining(page.say("cycle.papers.join"))),
                one.name().in(language(page)),
                until);
    }

    private static PapersSheet.ReaderLine line(Page page, Paper paper, Set<Reader> readers) {
        return new PapersSheet.ReaderLine(
                page.say("cycle.paper." + word(paper)),
                readers.stream()
                        .sorted()
                        .map(reader -> page.say("cycle.reader." + word(reader)))
                        .collect(Collectors.joining(page.say("cycle.papers.join"))),
                paper.isGoverned());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Locale language(Page page) {
        return Locale.forLanguageTag(page.lang());
    }
}
