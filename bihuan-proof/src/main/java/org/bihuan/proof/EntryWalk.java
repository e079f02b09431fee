package org.bihuan.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipFile;

/** One pass over the entries of an export; what it keeps of each is its id. */
final class EntryWalk {
    private final Verdict.Book book;
    private final List<Checkpoint> kept;
    private final Map<Long, Hash> rootsAtKept = new HashMap<>();
    private final Frontier frontier = new Frontier();
    private final Set<String> ids = new HashSet<>();
    private Instant latest = Instant.MIN;
    private long backwards;
    private final List<LogExport.Opening> openings = new ArrayList<>();
    private long openingsUnread;

    EntryWalk(Verdict.Book book, List<Checkpoint> kept) {
        this.book = book;
        this.kept = kept;
        kept.forEach(head -> rootsAtKept.put(head.size(), Hash.ofNothing()));
    }

    void entry(byte[] line) {
        long number = frontier.size() + 1;
        frontier.add(Hash.ofLeaf(line));
        rootsAtKept.computeIfPresent(number, (at, none) -> frontier.root());
        try {
            LogEntry entry = LogEntry.read(line);
            if (!ids.add(entry.id())) {
                book.broken("entry.twice", number, entry.id());
            }
            backwards += entry.happenedAt().isBefore(latest) ? 1 : 0;
            latest = entry.happenedAt().isAfter(latest) ? entry.happenedAt() : latest;
        } catch (CanonicalJson.NotCanonical e) {
            book.broken("entry.unreadable", number);
        }
    }

    void compareWith(Checkpoint head) {
        long size = frontier.size();
        if (size != head.size()) {
            book.broken(size < head.size() ? "entries.fewer" : "entries.more", size, head.size());
        } else if (!frontier.root().equals(head.root())) {
            book.broken("root.differs", size);
        } else {
            book.holds("root.same", size, head.root().shortForm());
        }
        if (backwards > 0) {
            book.notChecked("clock.backwards", backwards);
        }
    }

    void compareWithKept(Checkpoint own) {
        for (Checkpoint head : kept) {
            if (!head.origin().equals(own.origin())) {
                book.broken("head.other-log", head.origin(), own.origin());
            } else if (head.size() > frontier.size()) {
                book.broken("head.cut-back", frontier.size(), head.size());
            } else if (!Objects.equals(head.root(), rootsAtKept.get(head.size()))) {
                book.broken("head.differs", head.size());
            } else {
                book.holds("head.continues", head.size());
            }
        }
    }

    void opening(byte[] line) {
        try {
            openings.add(LogExport.Opening.read(line));
        } catch (CanonicalJson.NotCanonical e) {
            openingsUnread++;
        }
    }

    /**
     * Goes through the entries once more, as facts are not kept. Of the openings of files, one has
     * to be of the file that was brought along; without it none is looked at.
     */
    void judgeOpenings(ZipFile zip, byte[] file) throws java.io.IOException {
        if (openings.isEmpty() && openingsUnread == 0) {
            return;
        }
        Map<String, List<LogExport.Opening>> byEntry = new HashMap<>();
        openings.forEach(o -> byEntry.computeIfAbsent(o.entry(), k -> new ArrayList<>()).add(o));
        List<LogExport.Opening> fitting = new ArrayList<>();
        LogExport.read(zip, LogExport.ENTRIES, line -> addFitting(line, byEntry, file, fitting));
        long files = openings.stream().filter(LogExport.Opening::isFile).count();
        long filesFit = fitting.stream().filter(LogExport.Opening::isFile).count();
        long missed = file.length > 0 && filesFit == 0 ? 1 : 0;
        long wrong = openings.size() - files - fitting.size() + filesFit + missed + openingsUnread;
        if (files > 0 && file.length == 0) {
            book.notChecked("openings.files", files);
        }
        if (wrong > 0) {
            book.broken("openings.wrong", wrong, openings.size() + openingsUnread);
        } else {
            book.holds("openings.fit", fitting.size());
        }
    }

    private static void addFitting(
            byte[] line,
            Map<String, List<LogExport.Opening>> byEntry,
            byte[] file,
            List<LogExport.Opening> fitting) {
        try {
            LogEntry entry = LogEntry.read(line);
            byEntry.getOrDefault(entry.id(), List.of()).stream()
                    .filter(opening -> opening.opens(entry, file))
                    .forEach(fitting::add);
        } catch (CanonicalJson.NotCanonical e) {
            // said already when the entries were walked through
        }
    }
}
