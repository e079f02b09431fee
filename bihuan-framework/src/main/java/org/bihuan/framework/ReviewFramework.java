package org.bihuan.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Expectations.Limits;
import org.bihuan.text.check.Expectations.Remit;
import org.bihuan.text.check.Expectations.Voice;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Section.Role;
import org.bihuan.text.wording.WordingPack;

/**
 * One version of one regime's rules (规程), as a pack of data states them.
 *
 * @param id such as {@code cn-team-2021}; never renamed
 * @param version counted from 1; raised with every published change
 * @param language of the dimension titles: {@code zh} or {@code en}
 * @param validUntil the last day; empty while no end is known
 * @param source where the content comes from, and what to compare it with before use
 * @param statements kinds of statement; the first is the usual one
 * @param dimensions in the notice's order; empty when the framework names none
 * @param quorum empty when the framework demands none
 * @param lights most urgent last
 * @param remit words of the author's own field of work and of others'
 * @param wording what this regime adds to the wording packs that ship
 * @param sources what single parts of it rest on
 * @param base what it is a local variant of
 * @param terms its own words for the things on the screens
 */
public record ReviewFramework(
        String id,
        int version,
        Locale language,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Words title,
        Words source,
        Certainty certainty,
        List<StatementKind> statements,
        List<Dimension> dimensions,
        List<Step> steps,
        Rules rules,
        Optional<Quorum> quorum,
        List<Light> lights,
        List<EvidenceKind> evidence,
        List<DeadlineType> deadlines,
        Remit remit,
        WordingPack wording,
        List<Source> sources,
        Optional<Base> base,
        Terms terms,
        NoticeRules notice,
        WorkCalendar calendar,
        Talks talks,
        MeetingRules meeting,
        Filing filing,
        LedgerRules ledger) {

    /** Percent; below this a recognised kind is a guess. */
    private static final int SURE_ENOUGH = 60;

    public ReviewFramework {
        statements = List.copyOf(statements);
        dimensions = List.copyOf(dimensions);
        steps = List.copyOf(steps);
        lights = List.copyOf(lights);
        evidence = List.copyOf(evidence);
        deadlines = List.copyOf(deadlines);
        sources = List.copyOf(sources);
    }

    /** Another framework that this one adds to, replaces in part and drops from. */
    public record Base(String id, int version) {}

    /** What a part of the pack rests on. */
    public record Source(Words about, Words text, Certainty certainty) {}

    /** How far the content of a pack may be trusted. */
    public enum Certainty {
        /** Compared with the governing text itself. */
        VERIFIED,
        /** Seen in a text that quotes or describes the governing text. */
        SECONDARY,
        /** A plausible default, to be edited. */
        EXAMPLE
    }

    /**
     * A kind of statement, such as an individual's or the team's, with its limits.
     *
     * @param parts that it should have
     * @param off ids of rules that make no sense for this kind, besides those of the framework
     * @param owedBy whose it is to write
     */
    public record StatementKind(
            String code,
            Words name,
            List<Part> parts,
            Voice voice,
            Limits limits,
            Set<String> off,
            Owed owedBy) {
        public StatementKind {
            parts = List.copyOf(parts);
            off = Set.copyOf(off);
        }
    }

    /** Whose it is to write a kind of statement in a cycle. */
    public enum Owed {
        /** One from each member of the team, its head included. */
        EVERY_MEMBER,
        /** One from everybody with a post, inside the team or outside it. */
        EVERYBODY,
        /** One from the team. */
        TEAM,
        /** Nothing waits for it. */
        NOBODY
    }

    /** A part that a statement should have; {@code severity} of its absence. */
    public record Part(Role role, Words name, Optional<Severity> severity) {}

    /**
     * A dimension (维度).
     *
     * @param title as the notice words it, in the framework's language
     * @param aliases other wordings that count as the same, translations included
     * @param parent code of the dimension that it is a part of
     * @param order dimensions are sorted by it
     * @param words the title in both languages; the same twice where there is no translation
     */
    public record Dimension(
            String code,
            String title,
            List<String> aliases,
            boolean mandatory,
            Optional<String> parent,
            int order,
            Words words) {
        public Dimension {
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * A step of the loop.
     *
     * @param offset days from the anchor, negative before it
     * @param anchor {@link #NOTICE_DAY}, {@link #MEETING_DAY} or the code of another step; {@link
     *     Schedule} turns it into days
     * @param needs before it may begin
     * @param done what shows that it is done; empty: people note it by hand
     * @param override empty: nobody may begin it while something is missing
     */
    public record Step(
            String code,
            Words name,
            StepKind kind,
            int offset,
            Counting counting,
            String anchor,
            List<Need> needs,
            List<Need> done,
            Optional<Overriding> override) {
        public static final String NOTICE_DAY = "notice";
        public static final String MEETING_DAY = "meeting";

        public Step {
            needs = List.copyOf(needs);
            done = List.copyOf(done);
        }
    }

    /** Which days an offset counts. */
    public enum Counting {
        CALENDAR_DAYS,
        WORKING_DAYS
    }

    /** Which rules weigh differently here, and which make no sense here; by rule id. */
    public record Rules(Map<String, Severity> severities, Set<String> off) {
        public Rules {
            severities = Map.copyOf(severities);
            off = Set.copyOf(off);
        }
    }

    /**
     * A warning light (灯).
     *
     * @param daysLeft lit when at most this many days are left; -1 from the first day after the due
     *     date
     */
    public record Light(String code, Words name, int daysLeft) {}

    /**
     * A kind of evidence (佐证).
     *
     * @param outcome it shows a result, not only an activity
     * @param asks what is to be said besides the file
     */
    public record EvidenceKind(String code, Words name, boolean outcome, Set<Asked> asks) {
        public EvidenceKind {
            asks = Set.copyOf(asks);
        }
    }

    /** What a kind of evidence asks for besides a file and what it shows. */
    public enum Asked {
        /** The day that it shows. */
        DAY,
        PLACE,
        /** The people met there. */
        PEOPLE,
        /** The problem found there. */
        PROBLEM,
        /** What followed from it; may come later, and is missed until it does. */
        FOLLOW_UP,
        /** A second file, that shows the same before. */
        BEFORE
    }

    /**
     * Who is reminded on which days from the promised one, negative before it. The common practice
     * of three-coloured slips, unless the framework says otherwise.
     */
    public record Reminders(
            List<Integer> owner,
            List<Integer> verifier,
            List<Integer> organiser,
            List<Integer> head) {
        /** Before the day the owner, the day after the verifier too, after a week the superior. */
        public static final Reminders USUAL =
                new Reminders(List.of(-30, -7, -1, 0, 1, 7), List.of(1, 7), List.of(), List.of(7));

        public Reminders {
            owner = List.copyOf(owner);
            verifier = List.copyOf(verifier);
            organiser = List.copyOf(organiser);
            head = List.copyOf(head);
        }
    }

    /**
     * The clocks of the ledger.
     *
     * @param receiptDays days within which the owner signs for an item; empty: no clock runs
     * @param effectMonths months after the close-out from which on somebody looks whether it held;
     *     empty: nobody is asked to
     */
    public record LedgerRules(
            Optional<Integer> receiptDays, Optional<Integer> effectMonths, Reminders reminders) {}

    /**
     * A deadline type, such as "at once" or "standing".
     *
     * @param reviewDays for a standing measure: the longest time between two looks at it
     * @param dated a measure of this type needs a date
     * @param staged it has several dates, one for each stage
     * @param immediate work begins at once, even before its cause is known
     */
    public record DeadlineType(
            String code,
            Words name,
            Optional<Integer> reviewDays,
            boolean dated,
            boolean staged,
            boolean immediate) {}

    /** Id and version in one word, such as {@code cn-team-2021@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** The kind of statement that is meant when nobody says which. */
    public StatementKind usualKind() {
        return statements.getFirst();
    }

    /** The kind that a text seems to be, where this framework knows it; else the usual one. */
    public StatementKind kindOf(Outline outline) {
        return outline.kind()
                .filter(seen -> seen.confidence() >= SURE_ENOUGH)
                .flatMap(seen -> kind(seen.code()).or(() -> near(seen.code())))
                .orElseGet(this::usualKind);
    }

    /** A framework that knows no circulars (通报) takes them for notices. */
    private Optional<StatementKind> near(String code) {
        return code.equals("circular") ? kind("notice") : Optional.empty();
    }

    public Optional<Step> step(String code) {
        return steps.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    public Optional<StatementKind> kind(String code) {
        return statements.stream().filter(k -> k.code().equals(code)).findFirst();
    }

    /** As {@link #expectations(String, Locale)}, parts named in the framework's own language. */
    public Expectations expectations(String kind) {
        return expectations(kind, language);
    }

    /**
     * What rules need to know of this framework.
     *
     * @param names the language for the names of the parts
     * @throws IllegalArgumentException if there is no such kind of statement
     */
    public Expectations expectations(String kind, Locale names) {
        StatementKind statement =
                kind(kind)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        reference() + " has no statement kind " + kind));
        return new Expectations(
                reference(),
                dimensions.stream()
                        .map(d ->
                                new Expectations.Dimension(
                                        d.code(), d.title(), d.aliases(), d.mandatory()))
                        .toList(),
                statement.parts().stream()
                        .map(p -> new Expectations.Part(p.role(), p.name().in(names), p.severity()))
                        .toList(),
                rules.severities(),
                Stream.concat(rules.off().stream(), statement.off().stream())
                        .collect(Collectors.toSet()),
                statement.limits(),
                statement.voice(),
                remit);
    }
}
