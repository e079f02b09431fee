package org.bihuan.server.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.ledger.LedgerReader;
import org.bihuan.ledger.Meaning;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ledger.Drafts;
import org.bihuan.server.page.Choice;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A ledger that an office has: in, what it would do, corrected, taken over, given back. */
@Controller
class LedgerImportPages {
    static final String IMPORTS = "/ledger/imports";
    private static final String IMPORT = IMPORTS + "/{broughtId}";

    /** Seconds between two looks at an import that is at work. */
    private static final String SOON = "2";

    private final LedgerImports imports;
    private final ImportPrinter printer;
    private final ReturnedLedger returned;

    LedgerImportPages(LedgerImports imports, ImportPrinter printer, ReturnedLedger returned) {
        this.imports = imports;
        this.printer = printer;
        this.returned = returned;
    }

    @GetMapping(IMPORTS)
    ModelAndView list(Page page, SignedIn who) {
        if (Drafts.units(who).isEmpty()) {
            throw new NotInSight("ledger imports of", who.accountId());
        }
        List<Cycle> cycles = imports.cycles(who);
        return new ModelAndView(
                "exchange/imports",
                Map.of(
                        "page",
                        page.under("ledger.list.title", "/ledger").titled("exchange.title"),
                        "cycles",
                        cycles.stream()
                                .map(cycle -> new Choice(cycle.id().toString(), cycle.title()))
                                .toList(),
                        "imports",
                        printer.lines(page, imports.latest(who))));
    }

    @PostMapping(IMPORTS)
    ModelAndView upload(
            Page page,
            SignedIn who,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        Optional<Said> against =
                imports.against(who, content, ReadingLimits.ofTables().uploadBytes());
        if (against.isPresent()) {
            return refused(page, who, new Refusal(against.get(), Optional.of("file")));
        }
        Optional<UUID> cycleId = id(cycle);
        if (cycleId.isEmpty()) {
            return refused(page, who, Refusal.at("cycle", "exchange.cycle.missing"));
        }
        String name = file == null ? null : file.getOriginalFilename();
        return seeOther(
                ImportPrinter.href(
                        imports.upload(
                                who,
                                cycleId.get(),
                                name == null ? "" : name,
                                content,
                                year(year))));
    }

    private ModelAndView refused(Page page, SignedIn who, Refusal refusal) {
        ModelAndView view = list(page.refused(Refusals.of(refusal)), who);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(String typed) {
        String bare = typed.strip();
        return bare.matches("(?:19[5-9]|20|21)\\d{1,2}") && bare.length() == 4
                ? Optional.of(Integer.valueOf(bare))
                : Optional.empty();
    }

    @GetMapping(IMPORT)
    ModelAndView show(
            Page page,
            SignedIn who,
            @PathVariable UUID broughtId,
            @RequestParam(name = "rows", defaultValue = "") String which,
            @RequestParam(name = "page", defaultValue = "1") String number,
            HttpServletResponse response) {
        LedgerImport found = imports.find(who, broughtId);
        if (found.isAtWork()) {
            response.setHeader("Refresh", SOON);
        }
        Optional<Verdict> verdict =
                Stream.of(Verdict.values()).filter(one -> one.stored().equals(which)).findFirst();
        int at = number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
        return new ModelAndView(
                "exchange/import",
                Map.of(
                        "page",
                        page.under("ledger.list.title", "/ledger")
                                .under("exchange.title", IMPORTS)
                                .called(found.fileName()),
                        "view",
                        printer.view(page, found, verdict, at)));
    }

    /** What columns mean, where headings stand, which sheets are left out; read again with it. */
    @PostMapping(IMPORT + "/meanings")
    ModelAndView meanings(
            SignedIn who, @PathVariable UUID broughtId, @RequestParam Map<String, String> typed) {
        LedgerImport one = imports.find(who, broughtId);
        Map<Integer, SheetOfFile.Told> told = new HashMap<>();
        Map<String, Meaning> headings = new HashMap<>();
        Set<Integer> leftOut = new HashSet<>();
        for (SheetOfFile sheet : imports.sheets(one)) {
            if (typed.containsKey("out" + sheet.position())) {
                leftOut.add(sheet.position());
            }
            Map<Integer, Meaning> meanings = new HashMap<>(sheet.told().meanings());
            for (SheetOfFile.Col col : sheet.columns()) {
                String chosen = typed.get("m" + sheet.position() + "-" + col.index());
                if (chosen == null || chosen.equals(col.meaning())) {
                    continue;
                }
                Stream.of(Meaning.values())
                        .filter(meaning -> meaning.word().equals(chosen))
                        .findFirst()
                        .ifPresent(meaning -> {
                            meanings.put(col.index(), meaning);
                            String key = LedgerReader.key(col.heading());
                            if (!key.isEmpty()) {
                                headings.put(key, meaning);
                            }
                        });
            }
            String row = typed.getOrDefault("head" + sheet.position(), "").strip();
            told.put(
                    sheet.position(),
                    new SheetOfFile.Told(
                            meanings,
                            row.matches("[1-9]\\d{0,5}")
                                    ? Optional.of(Integer.parseInt(row) - 1)
                                    : Optional.empty()));
        }
        imports.tell(
                who,
                one,
                new LedgerImports.Telling(
                        year(typed.getOrDefault("year", "")), told, leftOut, headings));
        return seeOther(ImportPrinter.href(broughtId));
    }

    /** Whom names mean. */
    @PostMapping(IMPORT + "/names")
    ModelAndView names(
            SignedIn who, @PathVariable UUID broughtId, @RequestParam Map<String, String> typed) {
        LedgerImport one = imports.find(who, broughtId);
        Map<String, UUID> chosen = new HashMap<>();
        int n = 0;
        for (String name : one.names().keySet()) {
            id(typed.getOrDefault("n" + n, "")).ifPresent(person -> chosen.put(name, person));
            n++;
        }
        imports.name(who, one, chosen);
        return seeOther(ImportPrinter.href(broughtId) + "#names");
    }

    @PostMapping(IMPORT + "/take-over")
    ModelAndView takeOver(SignedIn who, @PathVariable UUID broughtId) {
        imports.takeOver(who, imports.find(who, broughtId));
        return seeOther(ImportPrinter.href(broughtId));
    }

    @GetMapping(IMPORT + "/returned")
    ResponseEntity<byte[]> returned(Page page, SignedIn who, @PathVariable UUID broughtId) {
        LedgerImport one = imports.find(who, broughtId);
        byte[] content =
                imports.content(one).orElseThrow(() -> new NotInSight("workbook of", broughtId));
        ReturnedLedger.File file = returned.of(page, one, content);
        return DownloadPages.file(file.content(), file.name(), file.type());
    }

    private static ModelAndView seeOther(String address) {
        ModelAndView view = new ModelAndView("redirect:" + address);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }
}
