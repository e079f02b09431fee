package org.bihuan.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.notice.NoticeReading;
import org.bihuan.framework.notice.NoticeReading.Sought;
import org.bihuan.framework.notice.Proposal;
import org.bihuan.framework.notice.Proposal.Day;
import org.bihuan.text.SourceText;
import tools.jackson.core.JsonGenerator;

/** What was read in a notice, for people and for programs. */
final class NoticeReport {
    private final PrintStream out;
    private final Phrases phrases;
    private final SourceText source;
    private final NoticeReading reading;

    NoticeReport(PrintStream out, Phrases phrases, SourceText source, NoticeReading reading) {
        this.out = out;
        this.phrases = phrases;
        this.source = source;
        this.reading = reading;
    }

    void text() {
        out.println(phrases.say("notice.proposed", Cells.harmless(source.name())));
        for (Proposal proposal : reading.proposals()) {
            out.println(
                    "  "
                            + phrases.say(
                                    "notice.line",
                                    line(proposal),
                                    Cells.harmless(said(proposal.value())),
                                    Cells.harmless(proposal.quoted())));
        }
        reading.announced()
                .filter(n -> n != reading.dimensions().size())
                .ifPresent(n ->
                        out.println(
                                phrases.say("notice.announced", n, reading.dimensions().size())));
        for (Sought sought : Sought.values()) {
            if (reading.missing().contains(sought)) {
                out.println(phrases.say("notice.missing." + CheckCommand.code(sought)));
            }
        }
        reading.nearest()
                .ifPresent(n ->
                        out.println(
                                phrases.say(
                                        "notice.nearest",
                                        n.framework().id(),
                                        n.framework().title().in(phrases.language()),
                                        n.shared(),
                                        reading.dimensions().size())));
        out.println(phrases.say("notice.next"));
    }

    private int line(Proposal proposal) {
        return 1
                + (int)
                        source.text()
                                .substring(0, proposal.span().start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    private String said(Proposal.Value value) {
        return switch (value) {
            case Proposal.Period p -> phrases.say("notice.period", p.year());
            case Proposal.Theme t -> phrases.say("notice.theme", t.words());
            case Proposal.Dimension d -> phrases.say("notice.dimension", d.number(), d.title());
            case Proposal.Dated d ->
                    phrases.say(
                            "notice.dated." + CheckCommand.code(d.bound()),
                            about(d.about()),
                            day(d.day()));
            case Proposal.Between b ->
                    phrases.say("notice.between", about(b.about()), day(b.from()), day(b.until()));
            case Proposal.Relative r ->
                    phrases.say(
                            r.before() ? "notice.relative.before" : "notice.relative.after",
                            about(r.about()),
                            phrases.say("notice.from." + CheckCommand.code(r.from())),
                            phrases.say("notice.unit." + CheckCommand.code(r.unit()), r.count()));
            case Proposal.Attendance a ->
                    phrases.say(
                            a.above() ? "notice.attendance.above" : "notice.attendance.least",
                            a.numerator() + "/" + a.denominator());
            case Proposal.Quota q -> quota(q);
        };
    }

    private String quota(Proposal.Quota q) {
        String thing = phrases.say("notice.thing." + CheckCommand.code(q.thing()));
        String said =
                q.most()
                        .map(most -> phrases.say("notice.quota.range", thing, q.least(), most))
                        .orElseGet(() -> phrases.say("notice.quota.least", thing, q.least()));
        return q.each() ? phrases.say("notice.quota.each", said) : said;
    }

    private String about(Optional<StepKind> kind) {
        return phrases.say("notice.about." + kind.map(CheckCommand::code).orElse("unsaid"));
    }

    private String day(Day day) {
        String date = date(day);
        return day.yearGuessed() ? phrases.say("notice.guessed-year", date) : date;
    }

    private static String date(Day day) {
        String monthAndDay = "%02d-%02d".formatted(day.month(), day.day());
        return day.year().map(y -> y + "-" + monthAndDay).orElse(monthAndDay);
    }

    void json() {
        try (JsonGenerator json = JsonStyle.writing(out)) {
            json.writeStartObject();
            json.writeStringProperty("file", source.name());
            json.writeArrayPropertyStart("proposals");
            reading.proposals().forEach(p -> proposal(json, p));
            json.writeEndArray();
            reading.announced().ifPresent(n -> json.writeNumberProperty("announcedDimensions", n));
            reading.nearest()
                    .ifPresent(n -> {
                        json.writeObjectPropertyStart("nearest");
                        json.writeStringProperty("framework", n.framework().reference());
                        json.writeNumberProperty("shared", n.shared());
                        json.writeEndObject();
                    });
            json.writeArrayPropertyStart("notFound");
            for (Sought sought : Sought.values()) {
                if (reading.missing().contains(sought)) {
                    json.writeString(CheckCommand.code(sought));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    private void proposal(JsonGenerator json, Proposal proposal) {
        json.writeStartObject();
        json.writeNumberProperty("start", proposal.span().start());
        json.writeNumberProperty("end", proposal.span().end());
        json.writeStringProperty("quoted", proposal.quoted());
        switch (proposal.value()) {
            case Proposal.Period p -> {
                json.writeStringProperty("kind", "period");
                json.writeNumberProperty("year", p.year());
            }
            case Proposal.Theme t -> {
                json.writeStringProperty("kind", "theme");
                json.writeStringProperty("words", t.words());
            }
            case Proposal.Dimension d -> {
                json.writeStringProperty("kind", "dimension");
                json.writeNumberProperty("number", d.number());
                json.writeStringProperty("title", d.title());
            }
            case Proposal.Dated d -> {
                json.writeStringProperty("kind", CheckCommand.code(d.bound()));
                about(json, d.about());
                json.writeStringProperty("date", date(d.day()));
                json.writeBooleanProperty("yearGuessed", d.day().yearGuessed());
            }
            case Proposal.Between b -> {
                json.writeStringProperty("kind", "between");
                about(json, b.about());
                json.writeStringProperty("from", date(b.from()));
                json.writeStringProperty("until", date(b.until()));
            }
            case Proposal.Relative r -> {
                json.writeStringProperty("kind", "relative");
                about(json, r.about());
                json.writeNumberProperty("count", r.count());
                json.writeStringProperty("unit", CheckCommand.code(r.unit()));
                json.writeBooleanProperty("before", r.before());
                json.writeStringProperty("from", CheckCommand.code(r.from()));
            }
            case Proposal.Attendance a -> {
                json.writeStringProperty("kind", "attendance");
                json.writeStringProperty("share", a.numerator() + "/" + a.denominator());
                json.writeBooleanProperty("above", a.above());
            }
            case Proposal.Quota q -> {
                json.writeStringProperty("kind", "quota");
                json.writeStringProperty("thing", CheckCommand.code(q.thing()));
                json.writeNumberProperty("least", q.least());
                q.most().ifPresent(most -> json.writeNumberProperty("most", most));
                json.writeBooleanProperty("each", q.each());
            }
        }
        json.writeEndObject();
    }

    private static void about(JsonGenerator json, Optional<StepKind> about) {
        about.ifPresent(kind -> json.writeStringProperty("about", CheckCommand.code(kind)));
    }
}
