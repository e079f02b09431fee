package org.bihuan.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.proof.Verdict.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyingAnExportTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private final SampleLog log = new SampleLog(30);
    private final SigningKey witness =
            SigningKey.generate("county.example", VerifierKey.Type.WITNESS);

    @TempDir private Path folder;

    @Test
    void holdsAndSaysWhatItDidNotCheck() throws IOException {
        Verdict verdict = verify(log.export(), log.head(20));

        assertThat(keys(verdict, Standing.HOLDS))
                .containsExactly("root.same", "signed", "head.continues");
        assertThat(keys(verdict, Standing.NOT_CHECKED))
                .containsExactly("witness.none", "truth", "omissions");
        assertThat(keys(verdict, Standing.BROKEN)).isEmpty();
    }

    @Test
    void ofAFileAloneSaysThatItKnowsTheKeyFromTheFileOnly() throws IOException {
        Verdict verdict =
                new LogCheck(Optional.empty(), List.of(), List.of(), List.of(), Optional.empty())
                        .of(file(log.export()));

        assertThat(keys(verdict, Standing.NOT_CHECKED)).contains("key.from-file", "head.none");
    }

    @Test
    void noticesAnEntryThatWasChangedUnderTheOldHead() throws IOException {
        SampleLog changed = log.with(3, renamed(log.entry(3)));

        Verdict verdict = verify(changed.export(log.head(30)), log.head(20));

        assertThat(keys(verdict, Standing.BROKEN)).containsExactly("root.differs", "head.differs");
    }

    @Test
    void noticesAnEntryThatWasChangedEvenByTheHandThatSigns() throws IOException {
        Verdict verdict = verify(log.with(3, renamed(log.entry(3))).export(), log.head(20));

        assertThat(keys(verdict, Standing.BROKEN)).containsExactly("head.differs");
    }

    @Test
    void noticesALogThatWasCutOrPutBack() throws IOException {
        SampleLog cut = log.of(log.entries.subList(0, 15));

        assertThat(keys(verify(cut.export(), log.head(20)), Standing.BROKEN))
                .containsExactly("head.cut-back");
        assertThat(keys(verify(cut.export(log.head(30)), log.head(20)), Standing.BROKEN))
                .containsExactly("entries.fewer", "head.cut-back");
    }

    @Test
    void noticesEntriesThatWereAddedWithoutAHead() throws IOException {
        assertThat(keys(verify(log.export(log.head(25)), log.head(20)), Standing.BROKEN))
                .containsExactly("entries.more");
    }

    @Test
    void noticesTheHeadOfAnotherLogAndAnIdGivenTwice() throws IOException {
        SignedNote other =
                SignedNote.of(new Checkpoint("other.example", 3, Hash.ofNothing()), log.key);
        assertThat(keys(verify(log.export(), other), Standing.BROKEN))
                .containsExactly("head.other-log");

        List<LogEntry> twice = new ArrayList<>(log.entries);
        twice.add(log.entry(2));
        assertThat(keys(verify(log.of(twice).export(), log.head(20)), Standing.BROKEN))
                .containsExactly("entry.twice");
    }

    @Test
    void wantsTheSignaturesItsReaderNames() throws IOException {
        SignedNote seen = log.head(30).seenBy(witness, NOW);
        LogCheck both =
                new LogCheck(
                        Optional.of(log.key.verifier()),
                        List.of(witness.verifier()),
                        List.of(),
                        List.of(),
                        Optional.empty());

        assertThat(keys(both.of(file(log.export(seen))), Standing.HOLDS))
                .containsExactly("root.same", "signed", "signed");
        assertThat(keys(both.of(file(log.export())), Standing.BROKEN)).containsExactly("unsigned");
        VerifierKey stranger =
                SigningKey.generate(SampleLog.ORIGIN, VerifierKey.Type.LOG).verifier();
        LogCheck wrong =
                new LogCheck(
                        Optional.of(stranger), List.of(), List.of(), List.of(), Optional.empty());
        assertThat(keys(wrong.of(file(log.export())), Standing.BROKEN)).containsExactly("unsigned");
    }

    @Test
    void opensTheTextsThatComeAlong() throws IOException {
        byte[] salt = Commitment.salt(new SecureRandom());
        String encoded = Base64.getEncoder().encodeToString(salt);
        LogEntry committed = withFact(log.entry(4), "title", Commitment.to("下乡调研少", salt).value());
        SampleLog holding = log.with(4, committed);
        LogExport.Opening right =
                new LogExport.Opening("entry-4", "title", Optional.of("下乡调研少"), encoded);
        LogExport.Opening wrong =
                new LogExport.Opening("entry-4", "title", Optional.of("下乡调研多"), encoded);

        assertThat(keys(verify(holding.export(right), holding.head(20)), Standing.HOLDS))
                .contains("openings.fit");
        assertThat(keys(verify(holding.export(wrong), holding.head(20)), Standing.BROKEN))
                .containsExactly("openings.wrong");
    }

    @Test
    void checksAFileAgainstWhatAnEntryIsCommittedTo() throws IOException {
        byte[] salt = Commitment.salt(new SecureRandom());
        byte[] paper = {0, 1, 2, (byte) 0xff};
        LogEntry committed = withFact(log.entry(4), "file", Commitment.to(paper, salt).value());
        SampleLog holding = log.with(4, committed);
        LogExport.Opening opening =
                new LogExport.Opening(
                        "entry-4",
                        "file",
                        Optional.empty(),
                        java.util.Base64.getEncoder().encodeToString(salt));
        Path export = Files.write(folder.resolve("log.zip"), holding.export());
        Path openings = folder.resolve("openings.ndjson");
        Files.writeString(openings, new String(opening.bytes(), StandardCharsets.UTF_8) + "\n");
        Path right = Files.write(folder.resolve("paper"), paper);
        Path other = Files.write(folder.resolve("other"), new byte[] {0, 1, 2});

        assertThat(run(export, "--openings", openings, "--content", right)).isZero();
        assertThat(run(export, "--openings", openings, "--content", other)).isEqualTo(1);
        assertThat(run(export, "--openings", openings))
                .isZero(); // and says what it did not look at
        assertThat(run(export, "--openings", folder.resolve("none"))).isEqualTo(2);
    }

    private static int run(Path file, Object... options) {
        List<String> words = new java.util.ArrayList<>(List.of(file.toString()));
        for (Object option : options) {
            words.add(option.toString());
        }
        java.io.PrintStream silent =
                new java.io.PrintStream(java.io.OutputStream.nullOutputStream());
        return Main.run(words, java.util.Locale.ENGLISH, silent, silent);
    }

    @Test
    void verifiesOneEntryByItself() throws IOException {
        EntryProof proof =
                new EntryProof(
                        new String(log.entry(7).bytes(), StandardCharsets.UTF_8),
                        7,
                        log.tree().inclusion(7, 30),
                        log.head(30));
        Path file = folder.resolve("7.tlog-proof");
        Files.writeString(file, proof.file());
        LogCheck verification =
                new LogCheck(
                        Optional.of(log.key.verifier()),
                        List.of(),
                        List.of(log.head(30)),
                        List.of(),
                        Optional.empty());

        assertThat(keys(verification.of(file), Standing.HOLDS))
                .containsExactly("entry.is", "entry.included", "signed", "head.same");

        Files.writeString(file, proof.file().replace("index 7", "index 8"));
        assertThat(keys(verification.of(file), Standing.BROKEN))
                .containsExactly("entry.not-included");
    }

    @Test
    void refusesWhatIsNoExport() throws IOException {
        assertThat(keys(verify("a poem".getBytes(StandardCharsets.UTF_8)), Standing.REFUSED))
                .containsExactly("refused.unknown");
        assertThat(keys(verify(new byte[0]), Standing.REFUSED)).containsExactly("refused.unknown");
        byte[] half = java.util.Arrays.copyOf(log.export(), log.export().length / 2);
        assertThat(keys(verify(half), Standing.REFUSED)).containsExactly("refused.damaged");
        SignedNote poem = new SignedNote("a poem\n", log.head(3).lines());
        assertThat(keys(verify(log.export(poem)), Standing.REFUSED))
                .containsExactly("refused.no-head");
    }

    @Test
    void aChangedClockIsToldAndIsNoFault() throws IOException {
        List<LogEntry> mixed = new ArrayList<>(log.entries);
        mixed.add(SampleLog.fresh(-5));

        Verdict verdict = verify(log.of(mixed).export(), log.head(20));

        assertThat(keys(verdict, Standing.BROKEN)).isEmpty();
        assertThat(keys(verdict, Standing.NOT_CHECKED)).contains("clock.backwards");
    }

    @Test
    void speaksBothLanguagesAndKeepsItsExitCodes() throws IOException {
        Path export = file(log.export());
        Path head = folder.resolve("head");
        Files.writeString(head, log.head(20).file());
        Path changed = folder.resolve("changed.zip");
        Files.write(changed, log.with(3, renamed(log.entry(3))).export());
        Path poem = folder.resolve("poem.txt");
        Files.writeString(poem, "a poem");
        String key = log.key.verifier().text();

        assertThat(run(export, "--key", key, "--head=" + head)).startsWith("0\n").contains("［相符］");
        assertThat(run(changed, "--key", key, "--head", head.toString(), "--lang", "en"))
                .startsWith("1\n")
                .contains("[BROKEN]")
                .doesNotContain("［");
        assertThat(run(poem)).startsWith("3\n").contains("［不能校验］");
        assertThat(run(folder.resolve("nowhere"), "--colour=red", "--lang=fr", "--key"))
                .startsWith("2\n")
                .contains("找不到文件", "--colour", "fr", "--key 后面");
    }

    private static String run(Path file, String... options) {
        List<String> words = new ArrayList<>(List.of(file.toString()));
        words.addAll(List.of(options));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = Main.run(words, Locale.CHINESE, stream, stream);
        return code + "\n" + printed.toString(StandardCharsets.UTF_8);
    }

    private Verdict verify(byte[] export, SignedNote... kept) throws IOException {
        return new LogCheck(
                        Optional.of(log.key.verifier()),
                        List.of(),
                        List.of(kept),
                        List.of(),
                        Optional.empty())
                .of(file(export));
    }

    private Path file(byte[] bytes) throws IOException {
        Path file = folder.resolve("export.zip");
        Files.write(file, bytes);
        return file;
    }

    private static List<String> keys(Verdict verdict, Standing standing) {
        return verdict.lines().stream()
                .filter(line -> line.standing() == standing)
                .map(Verdict.Line::key)
                .toList();
    }

    private static LogEntry renamed(LogEntry entry) {
        return withFact(entry, "state", "closed");
    }

    private static LogEntry withFact(LogEntry entry, String name, String value) {
        return new LogEntry(
                entry.id(),
                entry.unit(),
                entry.person(),
                entry.action(),
                entry.subjectKind(),
                entry.subject(),
                Map.of(name, value),
                entry.happenedAt());
    }
}
