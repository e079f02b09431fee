package org.bihuan.server.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.framework.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The paper a page is printed on: it knows the language, who reads, and what has to be said once.
 * Controllers get one as an argument, give it a title and hand it to the template.
 *
 * @param title the heading of the page, already in its language
 * @param crumbs the pages above it, the highest first
 * @param refusals why the form on this page was not accepted
 */
public record Page(
        Words words, Look look, Visit visit, String title, List<Crumb> crumbs, Refusals refusals) {
    private static final int LONG_NUMBER = 10_000;

    public Page {
        crumbs = List.copyOf(crumbs);
    }

    public Page(Words words, Look look, Visit visit) {
        this(words, look, visit, "", List.of(), Refusals.none());
    }

    public Page titled(String key, Object... arguments) {
        return called(say(key, arguments));
    }

    /** With a title that is a name out of the work, such as that of a statement. */
    public Page called(String name) {
        return new Page(words, look, visit, name, crumbs, refusals);
    }

    /** Below the page {@code key} at {@code href}; call it for the highest page first. */
    public Page under(String key, String href) {
        return underNamed(say(key), href);
    }

    public Page underNamed(String name, String href) {
        List<Crumb> path = new ArrayList<>(crumbs);
        path.add(new Crumb(name, href));
        return new Page(words, look, visit, title, path, refusals);
    }

    /** The same page in the words of a regime. */
    public Page speaking(Terms regime) {
        return new Page(words.speaking(regime), look, visit, title, crumbs, refusals);
    }

    public Page refused(Refusals reasons) {
        return new Page(words, look, visit, title, crumbs, reasons);
    }

    public String say(String key, Object... arguments) {
        Object[] spoken = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            spoken[i] = spoken(arguments[i]);
        }
        return words.say(look.language(), key, spoken);
    }

    public String say(Said said) {
        return say(said.key(), said.arguments().toArray());
    }

    private Object spoken(Object argument) {
        return switch (argument) {
            case Said said -> say(said);
            case Named name -> name.in(look.language());
            case LocalDate day -> date(day);
            case Instant instant -> moment(instant);
            case Integer number when number >= LONG_NUMBER -> grouped(number);
            case Long number when number >= LONG_NUMBER -> grouped(number);
            default -> argument;
        };
    }

    /** 2,000,000; a year stays a year. */
    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 2026年3月5日 · 5 Mar 2026. */
    public String date(LocalDate day) {
        return format("page.pattern.date", day);
    }

    /** 2026年3月5日 14:05 · 5 Mar 2026, 14:05; in the zone of the unit. */
    public String moment(Instant instant) {
        return format("page.pattern.moment", instant.atZone(visit.zone()));
    }

    /** The day of a moment in the zone of the unit. */
    public LocalDate day(Instant instant) {
        return instant.atZone(visit.zone()).toLocalDate();
    }

    /** 14:05. */
    public String time(Instant instant) {
        return format("page.pattern.time", instant.atZone(visit.zone()));
    }

    private String format(String pattern, TemporalAccessor when) {
        var look = DateTimeFormatter.ofPattern(say(pattern), this.look.language().locale());
        return look.format(when);
    }

    /** A promised day and how far off it is: 2026年3月5日（逾期3天）. */
    public String due(LocalDate due, LocalDate today) {
        return say("page.due", date(due), remaining(due, today));
    }

    public String due(LocalDate due) {
        return due(due, today());
    }

    /** Only how far off a promised day is: 还剩6天, 今天到期, 逾期3天. */
    public String remaining(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return say("page.due.today");
        }
        return days > 0 ? say("page.due.left", days) : say("page.due.late", -days);
    }

    /** A time span in its two largest units: 3天2小时, 2小时5分钟, 不到1分钟. */
    public String elapsed(Duration span) {
        long minutes = span.abs().toMinutes();
        if (minutes == 0) {
            return say("page.elapsed.moment");
        }
        List<String> units = new ArrayList<>();
        addUnit(units, "page.elapsed.days", minutes / 1440);
        addUnit(units, "page.elapsed.hours", minutes / 60 % 24);
        addUnit(units, "page.elapsed.minutes", minutes % 60);
        return String.join(say("page.elapsed.join"), units.subList(0, Math.min(2, units.size())));
    }

    private void addUnit(List<String> units, String key, long amount) {
        if (amount > 0) {
            units.add(say(key, amount));
        }
    }

    /** A file's size in the unit that a person would say: 850 B, 12 KB, 3.4 MB. */
    public String size(long bytes) {
        if (bytes < 1024) {
            return say("page.size.bytes", bytes);
        }
        if (bytes < 1024 * 1024) {
            return say("page.size.kilobytes", (bytes + 512) / 1024);
        }
        long tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
        return say("page.size.megabytes", tenths / 10 + "." + tenths % 10);
    }

    public LocalDate today() {
        return visit.today();
    }

    /** Machine form of a moment, for the {@code datetime} attribute. */
    public String machineMoment(Instant instant) {
        ZonedDateTime there = instant.atZone(visit.zone());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there.truncatedTo(ChronoUnit.SECONDS));
    }

    public String lang() {
        return look.language().tag();
    }

    public Theme theme() {
        return look.theme();
    }

    public String csrf() {
        return visit.csrf();
    }

    public Optional<Viewer> viewer() {
        return visit.viewer();
    }

    public Optional<Said> notice() {
        return visit.notice();
    }

    /** What a screen reader should read with the field {@code id}; null when there is nothing. */
    public @Nullable String describes(String id, @Nullable String help) {
        List<String> ids = new ArrayList<>();
        if (help != null) {
            ids.add(id + "-help");
        }
        if (refusals.concerns(id)) {
            ids.add(id + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** {@code "true"} for a refused field, else null, so that the attribute is left out. */
    public @Nullable String invalid(String id) {
        return refusals.concerns(id) ? "true" : null;
    }
}
