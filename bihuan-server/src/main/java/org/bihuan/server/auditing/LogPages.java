package org.bihuan.server.auditing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.server.audit.ShortRoots;
import org.bihuan.server.identity.Delicate;
import org.bihuan.server.identity.Duty;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Paging;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log, for auditors and security officers. */
@Controller
class LogPages {
    private static final int LINES = 50;

    private final LogKeeper keeper;
    private final Organisation organisation;
    private final ShortRoots roots;

    LogPages(LogKeeper keeper, Organisation organisation, ShortRoots roots) {
        this.roots = roots;
        this.keeper = keeper;
        this.organisation = organisation;
    }

    @GetMapping("/log")
    ModelAndView units(SignedIn who, Page page) {
        Set<UUID> units = new TreeSet<>(who.unitsBy(Duty.AUDITOR));
        units.addAll(who.unitsBy(Duty.SECURITY_OFFICER));
        if (units.isEmpty()) {
            throw new NotInSight("logs of", who.accountId());
        }
        List<Unit> named = organisation.byName(units);
        return new ModelAndView(
                "auditing/logs", Map.of("page", page.titled("auditing.logs"), "units", named));
    }

    @GetMapping("/log/{unitId}")
    ModelAndView log(
            SignedIn who,
            Page page,
            @PathVariable UUID unitId,
            @RequestParam Map<String, String> asked) {
        if (!LogKeeper.mayRead(who, unitId)) {
            throw new NotInSight("log of", unitId);
        }
        keeper.noteReading(who, unitId);
        keeper.extend(unitId);
        Collection<String> actions = keeper.actions(who, unitId);
        SortedSet<String> features = features(actions);
        LogSearch search = LogSearch.of(asked, features);
        LogQuery query = search.query(page, actions);
        String number = asked.getOrDefault("page", "1");
        int at = number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
        LogStretch stretch = keeper.read(who, unitId, query, (at - 1) * LINES, LINES);
        String address = search.address("/log/" + unitId);
        LogView view =
                new LogView(
                        unitId,
                        keeper.latest(who, unitId)
                                .map(head -> head(page, head, keeper.verifierKey(who, unitId))),
                        keeper.witness(who, unitId).map(state -> witness(page, state)),
                        stretch.lines().stream().map(line -> row(page, unitId, line)).toList(),
                        features.stream()
                                .map(f -> new Choice(f, said(page, "auditing.feature.", f)))
                                .toList(),
                        search,
                        new Paging(stretch.total(), LINES, at, address));
        String unit = organisation.unit(unitId).map(Unit::name).orElse("");
        Page titled = page.under("auditing.logs", "/log").titled("auditing.log", unit);
        return new ModelAndView("auditing/log", Map.of("page", titled, "view", view));
    }

    /** A form and no link: what is handed out is written down. */
    @Delicate
    @PostMapping("/log/{unitId}/export")
    ResponseEntity<byte[]> export(SignedIn who, @PathVariable UUID unitId) {
        return file(keeper.export(who, unitId), "bihuan-log-" + unitId + ".zip");
    }

    /** What was searched, as a workbook; the form carries the search. */
    @Delicate
    @PostMapping("/log/{unitId}/search-export")
    ResponseEntity<byte[]> searchExport(
            SignedIn who,
            Page page,
            @PathVariable UUID unitId,
            @RequestParam Map<String, String> asked) {
        Collection<String> actions = keeper.actions(who, unitId);
        LogQuery query = LogSearch.of(asked, features(actions)).query(page, actions);
        LogStretch found = keeper.takeAway(who, unitId, query);
        byte[] table = LogTable.of(page, found.lines(), found.total(), roots.of(unitId));
        return file(table, "bihuan-log-search-" + page.today() + ".xlsx");
    }

    /** For whoever keeps it elsewhere; a head says nothing but how many entries there are. */
    @GetMapping("/log/{unitId}/head")
    ResponseEntity<byte[]> head(SignedIn who, @PathVariable UUID unitId) {
        SignedHead head =
                keeper.latest(who, unitId).orElseThrow(() -> new NotInSight("head of", unitId));
        byte[] note = head.note().file().getBytes(StandardCharsets.UTF_8);
        return file(note, "bihuan-head-" + unitId + "-" + head.head().size() + ".txt");
    }

    @GetMapping("/log/{unitId}/entries/{entryId}/proof")
    ResponseEntity<byte[]> proof(
            SignedIn who, @PathVariable UUID unitId, @PathVariable UUID entryId) {
        byte[] proof = keeper.prove(who, unitId, entryId).getBytes(StandardCharsets.UTF_8);
        return file(proof, "entry-" + entryId + ".tlog-proof");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static LogView.Head head(Page page, SignedHead signed, String key) {
        return new LogView.Head(
                page.say("auditing.head.size", signed.head().size()),
                signed.head().root().shortForm(),
                page.moment(signed.signedAt()),
                key);
    }

    private static LogView.Witness witness(Page page, WitnessState state) {
        return new LogView.Witness(
                state.seen()
                        .map(seen -> page.say("auditing.witness.seen", seen.size(), seen.at()))
                        .orElseGet(() -> page.say("auditing.witness.never")),
                state.trouble()
                        .map(trouble ->
                                page.say(
                                        "auditing.witness."
                                                + trouble.name()
                                                        .toLowerCase(java.util.Locale.ROOT)
                                                        .replace('_', '-'))));
    }

    /** An administrator or supervisor from above has a name that is not this unit's to know. */
    static String who(Page page, LogLine line) {
        String nobody =
                line.entry().person().isPresent() ? "auditing.elsewhere" : "auditing.system";
        return line.person().orElseGet(() -> page.say(nobody));
    }

    /** First parts of actions. */
    private static SortedSet<String> features(Collection<String> actions) {
        return actions.stream()
                .map(action -> action.substring(0, action.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What something is called; as it is kept if it has no name. */
    static String said(Page page, String prefix, String kept) {
        return page.words().knows(prefix + kept) ? page.say(prefix + kept) : kept;
    }

    /** What was done, in words. */
    static String sentence(Page page, String action) {
        return said(page, "", action);
    }

    /** A commitment is long and says nothing by itself; the file has it whole. */
    private static String shortened(String value) {
        return value.startsWith("hmac:") ? value.substring(0, 13) + "…" : value;
    }

    private static LogView.Row row(Page page, UUID unitId, LogLine line) {
        Stream<LogView.Fact> facts =
                new TreeMap<>(line.entry().facts())
                        .entrySet().stream()
                                .map(fact ->
                                        new LogView.Fact(
                                                said(page, "auditing.fact.", fact.getKey()),
                                                shortened(fact.getValue())));
        String action = line.entry().action();
        return new LogView.Row(
                Long.toString(line.place() + 1),
                page.moment(line.entry().happenedAt()),
                who(page, line),
                sentence(page, action),
                facts.toList(),
                line.hash().shortForm(),
                "/log/" + unitId + "/entries/" + line.entry().id() + "/proof");
    }
}
