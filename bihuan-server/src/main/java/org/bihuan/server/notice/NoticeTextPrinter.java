package org.bihuan.server.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.notice.NoticeReading;
import org.bihuan.framework.notice.NoticeVariant;
import org.bihuan.framework.notice.Proposal;
import org.bihuan.framework.notice.Proposal.Value;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.framework.OwnFrameworks;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Passage;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.stereotype.Component;

/** Puts what was read in a notice into the words of its page. */
@Component
class NoticeTextPrinter {

    private final NoticeTexts texts;
    private final OwnFrameworks frameworks;

    NoticeTextPrinter(NoticeTexts texts, OwnFrameworks frameworks) {
        this.texts = texts;
        this.frameworks = frameworks;
    }

    NoticeTextSheet print(
            Page page, UUID unitId, String text, NoticeReading reading, Map<String, String> typed) {
        Locale language = Locale.forLanguageTag(page.lang());
        List<Pack> packs = frameworks.offered(unitId);
        String base = typed.getOrDefault("base", nearest(reading, packs));
        Optional<ReviewFramework> over =
                packs.stream()
                        .map(Pack::framework)
                        .filter(framework -> framework.id().equals(base))
                        .findFirst();
        List<NoticeTextSheet.Line> lines = new ArrayList<>();
        for (Proposal proposal : reading.proposals()) {
            lines.add(line(lines.size() + 1, text, proposal, over));
        }
        Map<String, String> shown = new java.util.HashMap<>(typed);
        shown.putIfAbsent("base", base);
        List<Cycle> cycles = texts.cycles(unitId);
        return new NoticeTextSheet(
                "/units/" + unitId + "/notice-texts/acceptance",
                text,
                Passage.of(text, highlights(page, reading)),
                lines,
                warnings(reading, language),
                packs.stream()
                        .map(Pack::framework)
                        .map(framework ->
                                new Choice(framework.id(), framework.title().in(language)))
                        .toList(),
                cycles.stream()
                        .map(cycle -> new Choice(cycle.id().toString(), cycle.title()))
                        .toList(),
                Arrays.stream(StepKind.values())
                        .filter(kind -> kind != StepKind.OTHER)
                        .map(kind -> new Choice(kind.name(), page.say(key("about", kind))))
                        .toList(),
                shown);
    }

    private static String nearest(NoticeReading reading, List<Pack> packs) {
        return reading.nearest()
                .map(near -> near.framework().id())
                .or(() -> packs.stream().findFirst().map(pack -> pack.framework().id()))
                .orElse("");
    }

    private static NoticeTextSheet.Line line(
            int number, String text, Proposal proposal, Optional<ReviewFramework> over) {
        Value value = proposal.value();
        boolean day = NoticeTexts.isDay(value);
        boolean takes = day || over.filter(base -> NoticeVariant.takes(base, value)).isPresent();
        return new NoticeTextSheet.Line(
                number,
                1
                        + (int)
                                text.substring(0, proposal.span().start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count(),
                meaning(value),
                proposal.quoted(),
                where(text, proposal, day, takes),
                day,
                takes,
                value instanceof Proposal.Dated dated
                        ? dated.about().map(StepKind::name).orElse("")
                        : "",
                value instanceof Proposal.Dated dated ? iso(dated.day()) : "");
    }

    /** What has no place anywhere is said with its whole sentence. */
    private static Said where(String text, Proposal proposal, boolean day, boolean takes) {
        if (day) {
            return Said.of("notice.text.into.plan");
        }
        if (takes) {
            return Said.of("notice.text.into.variant");
        }
        return isWords(proposal.value())
                ? Said.of("notice.text.into.words")
                : Said.of("notice.text.into.hand", proposal.sentence(text));
    }

    /** What is typed when a cycle or a notice is begun, and belongs into no framework. */
    private static boolean isWords(Value value) {
        return value instanceof Proposal.Period || value instanceof Proposal.Theme;
    }

    private static String iso(Proposal.Day day) {
        return day.year()
                .map(year -> java.time.LocalDate.of(year, day.month(), day.day()).toString())
                .orElse("");
    }

    /** What a proposal seems to mean. */
    private static Said meaning(Value value) {
        return switch (value) {
            case Proposal.Period period ->
                    Said.of("notice.text.period", Integer.toString(period.year()));
            case Proposal.Theme theme -> Said.of("notice.text.theme", theme.words());
            case Proposal.Dimension dimension ->
                    Said.of("notice.text.dimension", dimension.number(), dimension.title());
            case Proposal.Dated dated ->
                    Said.of(key("dated", dated.bound()), about(dated.about()), said(dated.day()));
            case Proposal.Between between ->
                    Said.of(
                            "notice.text.between",
                            about(between.about()),
                            said(between.from()),
                            said(between.until()));
            case Proposal.Relative relative ->
                    Said.of(
                            relative.before()
                                    ? "notice.text.relative.before"
                                    : "notice.text.relative.after",
                            about(relative.about()),
                            Said.of(key("from", relative.from())),
                            Said.of(key("unit", relative.unit()), relative.count()));
            case Proposal.Attendance share ->
                    Said.of(
                            share.above()
                                    ? "notice.text.attendance.above"
                                    : "notice.text.attendance.least",
                            share.numerator() + "/" + share.denominator());
            case Proposal.Quota quota when quota.each() ->
                    Said.of(
                            "notice.text.quota.each",
                            meaning(
                                    new Proposal.Quota(
                                            quota.thing(), quota.least(), quota.most(), false)));
            case Proposal.Quota quota ->
                    quota.most()
                            .map(most ->
                                    Said.of(
                                            "notice.text.quota.range",
                                            Said.of(key("thing", quota.thing())),
                                            quota.least(),
                                            most))
                            .orElseGet(() ->
                                    Said.of(
                                            "notice.text.quota.least",
                                            Said.of(key("thing", quota.thing())),
                                            quota.least()));
        };
    }

    private static Said about(Optional<StepKind> about) {
        return about.map(kind -> Said.of(key("about", kind)))
                .orElseGet(() -> Said.of("notice.text.about.unsaid"));
    }

    private static Said said(Proposal.Day day) {
        if (day.year().isEmpty()) {
            return Said.of("notice.text.day.yearless", day.month(), day.day());
        }
        java.time.LocalDate date = java.time.LocalDate.of(day.year().get(), day.month(), day.day());
        return Said.of(
                day.yearGuessed() ? "notice.text.day.guessed" : "notice.text.day.plain", date);
    }

    private static List<Said> warnings(NoticeReading reading, Locale language) {
        List<Said> warnings = new ArrayList<>();
        reading.announced()
                .filter(announced -> announced != reading.dimensions().size())
                .ifPresent(announced ->
                        warnings.add(
                                Said.of(
                                        "notice.text.announced",
                                        announced,
                                        reading.dimensions().size())));
        for (NoticeReading.Sought sought : NoticeReading.Sought.values()) {
            if (reading.missing().contains(sought)) {
                warnings.add(Said.of(key("missing", sought)));
            }
        }
        reading.nearest()
                .ifPresent(near ->
                        warnings.add(
                                Said.of(
                                        "notice.text.nearest",
                                        near.framework().title().in(language),
                                        near.shared(),
                                        reading.dimensions().size())));
        return warnings;
    }

    private static List<Passage.Highlight> highlights(Page page, NoticeReading reading) {
        List<Passage.Highlight> highlights = new ArrayList<>();
        for (Proposal proposal : reading.proposals()) {
            String id = Integer.toString(highlights.size() + 1);
            highlights.add(
                    new Passage.Highlight(
                            id,
                            proposal.span().start(),
                            proposal.span().end(),
                            Tone.NOTE,
                            page.say("notice.text.mark", id)));
        }
        return highlights;
    }

    private static String key(String group, Enum<?> constant) {
        return "notice.text."
                + group
                + "."
                + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
