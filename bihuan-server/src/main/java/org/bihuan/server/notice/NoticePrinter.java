package org.bihuan.server.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.CyclePlan;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.NoticedCycles;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts notices and what became of them into the words of their pages. */
@Component
class NoticePrinter {

    private final NoticeRows rows;
    private final PostponementRows postponements;
    private final NoticedCycles plans;
    private final Cycles cycles;
    private final Organisation organisation;
    private final Deciders deciders;

    NoticePrinter(
            NoticeRows rows,
            PostponementRows postponements,
            NoticedCycles plans,
            Cycles cycles,
            Organisation organisation,
            Deciders deciders) {
        this.rows = rows;
        this.postponements = postponements;
        this.plans = plans;
        this.cycles = cycles;
        this.organisation = organisation;
        this.deciders = deciders;
    }

    /** Where one unit stands. */
    private record Standing(
            Receipt receipt, Optional<LocalDate> meeting, Optional<Postponement> asked) {}

    /**
     * @param show which units: {@code unsigned}, {@code overdue}, {@code undated}, {@code asked};
     *     anything else shows all
     */
    @Transactional(readOnly = true)
    public NoticeSheet issued(SignedIn who, Page page, Notice notice, String show) {
        List<Standing> all = standings(notice);
        Map<String, Predicate<Standing>> kinds = kinds(notice, page.today());
        Predicate<Standing> chosen = kinds.getOrDefault(show, standing -> true);
        List<NoticeSheet.Count> counts = new ArrayList<>();
        counts.add(
                new NoticeSheet.Count(
                        "",
                        Said.of(
                                "notice.coverage",
                                all.size(),
                                all.stream().filter(s -> s.receipt().isSigned()).count()),
                        Tone.NOTE));
        kinds.forEach((kind, holds) ->
                counts.add(
                        new NoticeSheet.Count(
                                kind,
                                Said.of(
                                        "notice.count." + kind,
                                        all.stream().filter(holds).count(),
                                        all.size()),
                                Tone.NOTE)));
        boolean newest = rows.thread(notice.threadId()).getFirst().id().equals(notice.id());
        return new NoticeSheet(
                "/notices/" + notice.id(),
                paper(
                        page,
                        notice,
                        versions(notice, v -> "/notices/" + v),
                        "/notices/" + notice.id()),
                counts,
                kinds.containsKey(show) ? show : "",
                all.stream().filter(chosen).map(s -> line(who, page, notice, s)).toList(),
                all.size(),
                newest && NoticeAccess.mayIssue(who, notice.unitId())
                        ? "/notices/" + notice.id() + "/correction"
                        : "");
    }

    /** By name of the unit. */
    private List<Standing> standings(Notice notice) {
        List<Receipt> receipts = rows.of(notice.id());
        Map<UUID, CyclePlan> known = plans.plans(receipts.stream().map(Receipt::cycleId).toList());
        Map<UUID, Postponement> asked = new HashMap<>();
        postponements.ofThread(notice.threadId()).reversed().forEach(p -> asked.put(p.unitId(), p));
        return receipts.stream()
                .sorted(Comparator.comparing(Receipt::unitName).thenComparing(Receipt::unitId))
                .map(receipt ->
                        new Standing(
                                receipt,
                                Optional.ofNullable(known.get(receipt.cycleId()))
                                        .flatMap(CyclePlan::meetingOn),
                                Optional.ofNullable(asked.get(receipt.unitId()))))
                .toList();
    }

    private static Map<String, Predicate<Standing>> kinds(Notice notice, LocalDate today) {
        Map<String, Predicate<Standing>> kinds = new java.util.LinkedHashMap<>();
        kinds.put("unsigned", standing -> !standing.receipt().isSigned());
        kinds.put(
                "overdue",
                standing -> !standing.receipt().isSigned() && notice.signBy().isBefore(today));
        kinds.put("undated", standing -> standing.meeting().isEmpty());
        kinds.put(
                "asked", standing -> standing.asked().filter(Postponement::isWaiting).isPresent());
        return kinds;
    }

    private NoticeSheet.Line line(SignedIn who, Page page, Notice notice, Standing standing) {
        Receipt receipt = standing.receipt();
        boolean agreed = standing.asked().filter(Postponement::isAgreed).isPresent();
        return new NoticeSheet.Line(
                receipt.unitName(),
                tone(receipt, notice, page.today()),
                signed(page, receipt, notice),
                standing.meeting().map(page::date).orElse(""),
                !agreed && standing.meeting().filter(day -> !notice.holds(day)).isPresent(),
                standing.asked().map(NoticePrinter::state).orElse(Said.of("notice.asked.none")),
                standing.asked().map(NoticePrinter::tone).orElse(Tone.IDLE),
                NoticeAccess.maySeeReceived(who, receipt.unitId())
                        ? "/received-notices/" + receipt.id()
                        : "");
    }

    private static Tone tone(Receipt receipt, Notice notice, LocalDate today) {
        if (receipt.isSigned()) {
            return Tone.GOOD;
        }
        return notice.signBy().isBefore(today) ? Tone.BAD : Tone.WAITING;
    }

    /** Signed when and by whom, or how long there is left, in words. */
    private Said signed(Page page, Receipt receipt, Notice notice) {
        return receipt.signature()
                .map(signature ->
                        Said.of(
                                "notice.signed.by",
                                page.day(signature.at()),
                                organisation.personName(signature.by()).orElse("—")))
                .orElseGet(() ->
                        Said.of(
                                "notice.signed.not",
                                page.remaining(notice.signBy(), page.today())));
    }

    private static Said state(Postponement asked) {
        return asked.decision()
                .map(decision ->
                        Said.of(
                                decision.agreed() ? "notice.asked.agreed" : "notice.asked.refused",
                                asked.meetingOn()))
                .orElseGet(() -> Said.of("notice.asked.waiting-for", asked.meetingOn()));
    }

    private static Tone tone(Postponement asked) {
        return asked.isWaiting() ? Tone.WAITING : asked.isAgreed() ? Tone.GOOD : Tone.BAD;
    }

    @Transactional(readOnly = true)
    public ReceivedSheet received(
            SignedIn who, Page page, Receipt receipt, Map<String, String> typed) {
        Notice notice = rows.find(receipt.noticeId()).orElseThrow();
        Optional<Cycle> cycle = cycles.find(receipt.cycleId());
        Map<UUID, UUID> own = new HashMap<>();
        rows.ofThread(receipt.threadId()).stream()
                .filter(one -> one.unitId().equals(receipt.unitId()))
                .forEach(one -> own.put(one.noticeId(), one.id()));
        List<NoticePaper.Version> versions =
                rows.thread(receipt.threadId()).stream()
                        .filter(version -> own.containsKey(version.id()))
                        .map(version ->
                                new NoticePaper.Version(
                                        version.version(),
                                        version.issuedAt(),
                                        "/received-notices/" + own.get(version.id()),
                                        version.id().equals(notice.id())))
                        .toList();
        String href = "/received-notices/" + receipt.id();
        boolean old = versions.getFirst().number() > notice.version();
        List<Postponement> asked = postponements.of(receipt);
        return new ReceivedSheet(
                href,
                paper(page, notice, versions, href),
                receipt.unitName(),
                cycle.map(found -> "/cycles/" + found.id()).orElse(""),
                cycle.map(Cycle::title).orElse(""),
                signed(page, receipt, notice),
                tone(receipt, notice, page.today()),
                Optional.ofNullable(plans.plans(List.of(receipt.cycleId())).get(receipt.cycleId()))
                        .flatMap(CyclePlan::meetingOn)
                        .map(LocalDate::toString)
                        .orElse(""),
                Said.of("notice.decides." + Deciders.word(deciders.of(notice.id()))),
                old ? versions.getFirst().href() : "",
                asked.stream().map(one -> asked(who, page, one)).toList(),
                new ReceivedSheet.Rights(
                        !old && !receipt.isSigned() && NoticeAccess.maySign(who, receipt.unitId()),
                        !old && NoticeAccess.mayPropose(who, receipt.unitId()),
                        !old
                                && NoticeAccess.maySign(who, receipt.unitId())
                                && asked.stream().noneMatch(Postponement::isWaiting)),
                typed);
    }

    private ReceivedSheet.Asked asked(SignedIn who, Page page, Postponement asked) {
        return new ReceivedSheet.Asked(
                asked.id().toString(),
                page.date(asked.meetingOn()),
                asked.reason(),
                organisation.personName(asked.askedBy()).orElse("—"),
                state(asked),
                tone(asked),
                asked.decision().map(Postponement.Decision::words).orElse(""),
                asked.decision()
                        .map(decision ->
                                Said.of(
                                        "notice.decided.by",
                                        organisation.personName(decision.by()).orElse("—"),
                                        page.day(decision.at()))),
                asked.isWaiting()
                        && !asked.askedBy().equals(who.personId())
                        && deciders.mayDecide(who, asked));
    }

    private List<NoticePaper.Version> versions(
            Notice notice, java.util.function.Function<UUID, String> href) {
        return rows.thread(notice.threadId()).stream()
                .map(version ->
                        new NoticePaper.Version(
                                version.version(),
                                version.issuedAt(),
                                href.apply(version.id()),
                                version.id().equals(notice.id())))
                .toList();
    }

    private NoticePaper paper(
            Page page, Notice notice, List<NoticePaper.Version> versions, String href) {
        String framework =
                rows.pack(notice.id())
                        .map(yaml ->
                                Pack.of(yaml)
                                        .framework()
                                        .title()
                                        .in(Locale.forLanguageTag(page.lang())))
                        .orElse(notice.framework());
        return new NoticePaper(
                notice.title(),
                notice.number(),
                notice.version(),
                notice.issuer().isEmpty()
                        ? organisation.unit(notice.unitId()).map(Unit::name).orElse("")
                        : notice.issuer(),
                organisation.personName(notice.issuedBy()).orElse(""),
                notice.issuedAt(),
                framework,
                notice.round(),
                notice.period(),
                notice.theme(),
                notice.words().lines().filter(line -> !line.isBlank()).toList(),
                notice.signBy(),
                notice.from(),
                notice.until(),
                notice.reason(),
                notice.fileName().orElse(""),
                notice.fileName().map(name -> href + "/file").orElse(""),
                versions);
    }
}
