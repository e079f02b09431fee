package org.bihuan.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * Checks an export of a log, or the proof of one entry, without a network and without the system
 * that made it. What it can say depends on what its reader brings along: the log's key as he knows
 * it, heads that he or a witness has kept, keys of witnesses.
 *
 * @param key the log's key from outside; empty: the one in the file is used, and said to be
 * @param witnesses whose signatures are looked for
 * @param heads kept ones, of this log
 * @param openings files of texts and salts, from whoever may read the texts
 * @param content the file that openings without a text speak of
 */
public record LogCheck(
        Optional<VerifierKey> key,
        List<VerifierKey> witnesses,
        List<SignedNote> heads,
        List<Path> openings,
        Optional<Path> content) {
    /** Longer files are no proof of one entry. */
    private static final long LONGEST_PROOF = 1 << 22;

    public LogCheck {
        witnesses = List.copyOf(witnesses);
        heads = List.copyOf(heads);
        openings = List.copyOf(openings);
    }

    /**
     * @throws IOException if the file cannot be read at all
     */
    public Verdict of(Path file) throws IOException {
        Verdict.Book book = new Verdict.Book();
        byte[] start = start(file);
        if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return ofExport(zip, book);
            } catch (IOException e) {
                return book.refused("refused.damaged");
            }
        }
        boolean proof = new String(start, StandardCharsets.UTF_8).equals(EntryProof.FIRST_LINE);
        if (!proof || Files.size(file) > LONGEST_PROOF) {
            return book.refused("refused.unknown");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return EntryProof.parse(text)
                .map(entry -> ofProof(entry, book))
                .orElseGet(() -> book.refused("refused.damaged"));
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(EntryProof.FIRST_LINE.length());
        }
    }

    private Verdict ofExport(ZipFile zip, Verdict.Book book) throws IOException {
        Optional<SignedNote> note = LogExport.text(zip, LogExport.HEAD).flatMap(SignedNote::parse);
        Optional<Checkpoint> head = note.flatMap(SignedNote::head);
        if (head.isEmpty()) {
            return book.refused("refused.no-head");
        }
        EntryWalk walk =
                new EntryWalk(book, heads.stream().flatMap(h -> h.head().stream()).toList());
        if (!LogExport.read(zip, LogExport.ENTRIES, walk::entry)) {
            return book.refused("refused.no-entries");
        }
        walk.compareWith(head.get());
        judgeSignatures(note.get(), LogExport.text(zip, LogExport.KEY), book);
        walk.compareWithKept(head.get());
        heads.forEach(kept -> judgeKept(kept, book));
        LogExport.read(zip, LogExport.OPENINGS, walk::opening);
        for (Path brought : openings) {
            LogExport.read(Files.newInputStream(brought), LogExport.OPENINGS, walk::opening);
        }
        walk.judgeOpenings(
                zip, content.isEmpty() ? new byte[0] : Files.readAllBytes(content.get()));
        sayWhatWasNot(heads.isEmpty(), book);
        return book.close();
    }

    private Verdict ofProof(EntryProof proof, Verdict.Book book) {
        Optional<Checkpoint> head = proof.head().head();
        if (head.isEmpty()) {
            return book.refused("refused.no-head");
        }
        try {
            LogEntry entry = LogEntry.read(proof.bytes());
            book.holds("entry.is", entry.action(), entry.happenedAt(), entry.hash().shortForm());
        } catch (CanonicalJson.NotCanonical e) {
            book.broken("entry.unreadable", proof.index() + 1);
        }
        if (proof.holds()) {
            book.holds("entry.included", proof.index() + 1, head.get().size());
        } else {
            book.broken("entry.not-included", proof.index() + 1, head.get().size());
        }
        judgeSignatures(proof.head(), Optional.empty(), book);
        for (SignedNote kept : heads) {
            judgeKept(kept, book);
            if (kept.head().equals(head)) {
                book.holds("head.same", head.get().size());
            } else {
                book.notChecked("head.other-size");
            }
        }
        sayWhatWasNot(heads.isEmpty(), book);
        return book.close();
    }

    private void judgeSignatures(SignedNote note, Optional<String> inFile, Verdict.Book book) {
        Optional<VerifierKey> used = key;
        if (key.isEmpty() && inFile.isPresent()) {
            try {
                used = Optional.of(VerifierKey.parse(inFile.get()));
                book.notChecked("key.from-file", used.get().text());
            } catch (IllegalArgumentException e) {
                book.broken("key.unreadable");
            }
        }
        if (used.isEmpty()) {
            book.notChecked("key.none");
        }
        used.ifPresent(log -> judge(note, log, book));
        witnesses.forEach(witness -> judge(note, witness, book));
    }

    private static void judge(SignedNote note, VerifierKey by, Verdict.Book book) {
        switch (note.standing(by)) {
            case SIGNED -> book.holds("signed", by.name());
            case FORGED -> book.broken("forged", by.name());
            case ABSENT -> book.broken("unsigned", by.name());
        }
    }

    /** A head that anybody could have written proves nothing. */
    private void judgeKept(SignedNote kept, Verdict.Book book) {
        boolean signed =
                key.stream().anyMatch(k -> kept.standing(k) == SignedNote.Standing.SIGNED)
                        || witnesses.stream()
                                .anyMatch(k -> kept.standing(k) == SignedNote.Standing.SIGNED);
        if (!signed) {
            book.notChecked("head.unsigned");
        }
    }

    private void sayWhatWasNot(boolean alone, Verdict.Book book) {
        if (alone) {
            book.notChecked("head.none");
        }
        if (witnesses.isEmpty()) {
            book.notChecked("witness.none");
        }
        book.notChecked("truth");
        book.notChecked("omissions");
    }
}
