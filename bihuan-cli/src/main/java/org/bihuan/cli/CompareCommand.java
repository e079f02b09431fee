package org.bihuan.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.WordingFile;
import org.bihuan.framework.WordingReading;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.RoomRules;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseIndexException;
import org.bihuan.text.reuse.ReuseQuestion;
import org.bihuan.text.reuse.ReuseReport;
import org.bihuan.text.wording.WordingPack;

/** {@code compare FILE…}: what texts share with others, side by side, without a verdict. */
final class CompareCommand {
    private final Arguments.Compare arguments;
    private final Terminal terminal;
    private final Phrases phrases;
    private final Frameworks shipped = Frameworks.shipped();
    private Exit exit = Exit.CLEAN;

    CompareCommand(Arguments.Compare arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.phrases = new Phrases(arguments.language());
    }

    Exit run() {
        if (!everythingIsThere()) {
            return Exit.USAGE;
        }
        Optional<WordingPack> wording = wording();
        if (wording.isEmpty()) {
            return Exit.USAGE;
        }
        Inputs inputs = Inputs.of(arguments.files(), Optional.empty());
        RoomRules rules =
                RoomRules.forOne(Math.clamp(Batch.cores(), 1, CheckCommand.MOST_READERS))
                        .withStartUpCache(CheckCommand.CACHE);
        try (ReadingRoom room = new ReadingRoom(rules);
                Corpora corpora = corpora(new FileTexts(room))) {
            Optional<List<String>> notices = notices(new FileTexts(room));
            if (notices.isEmpty()) {
                return Exit.REFUSED;
            }
            write(inputs, corpora, new FileTexts(room), notices.get(), wording.get());
            return exit;
        } catch (ReuseIndexException e) {
            terminal.err().println(Complaint.of(e, phrases));
            return Exit.REFUSED;
        } catch (IOException | UncheckedIOException e) {
            terminal.err().println(phrases.say("failed.write", String.valueOf(e.getMessage())));
            return Exit.FAILED;
        }
    }

    private boolean everythingIsThere() {
        List<String> missing =
                Stream.of(
                                arguments.partners().corpora(),
                                arguments.partners().references(),
                                arguments.partners().own(),
                                arguments.notices())
                        .flatMap(List::stream)
                        .filter(word -> !Corpora.isThere(word))
                        .toList();
        for (String word : missing) {
            terminal.err()
                    .println(
                            phrases.say(
                                    "refused",
                                    Cells.harmless(word),
                                    phrases.say("refused.missing")));
        }
        return missing.isEmpty();
    }

    private Corpora corpora(FileTexts texts) throws IOException {
        Corpora corpora = new Corpora(texts, terminal, phrases, arguments.output().quiet());
        Exit read = corpora.add(arguments.partners().corpora(), Corpora.Whose.OTHERS);
        read = read.or(corpora.add(arguments.partners().references(), Corpora.Whose.REFERENCE));
        exit = exit.or(read.or(corpora.add(arguments.partners().own(), Corpora.Whose.OWN)));
        return corpora;
    }

    /** Nothing is subtracted silently less than was asked for: one that cannot be read stops it. */
    private Optional<List<String>> notices(FileTexts texts) {
        List<String> notices = new ArrayList<>();
        for (Input input : Inputs.of(arguments.notices(), Optional.empty()).all()) {
            switch (texts.of(input)) {
                case FileTexts.Text text -> notices.add(text.text().text());
                case FileTexts.Nothing nothing -> {
                    terminal.err().println(Complaint.of(nothing.refused(), phrases));
                    return Optional.empty();
                }
            }
        }
        return Optional.of(notices);
    }

    private Optional<WordingPack> wording() {
        WordingPack all = WordingPack.standard();
        for (String file : arguments.packs()) {
            try {
                switch (WordingFile.read(file, Files.readString(Path.of(file)))) {
                    case WordingReading.Read read -> all = all.and(read.pack());
                    case WordingReading.Refused refused -> {
                        terminal.err()
                                .println(
                                        phrases.say(
                                                "refused",
                                                Cells.harmless(file),
                                                phrases.say("usage.unreadable-pack")));
                        return Optional.empty();
                    }
                }
            } catch (IOException | InvalidPathException e) {
                terminal.err()
                        .println(
                                phrases.say(
                                        "refused",
                                        Cells.harmless(file),
                                        phrases.say("usage.unreadable-pack")));
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private List<String> headings() {
        return shipped.all().stream()
                .flatMap(f -> f.dimensions().stream())
                .flatMap(d -> Stream.concat(Stream.of(d.title()), d.aliases().stream()))
                .distinct()
                .toList();
    }

    /** Answers, or why there is none. */
    private record Answer(
            Optional<ReuseReport> report, String text, Optional<Outcome.Refused> refused) {}

    private void write(
            Inputs inputs,
            Corpora corpora,
            FileTexts texts,
            List<String> notices,
            WordingPack wording)
            throws IOException {
        Optional<WholeFile> file = Optional.empty();
        if (arguments.output().out().isPresent()) {
            file = Optional.of(WholeFile.at(Path.of(arguments.output().out().get())));
        }
        PrintStream out = file.isPresent() ? file.get().words() : terminal.out();
        boolean several = inputs.anyFolder() || inputs.all().size() != 1;
        ComparisonReport report =
                switch (arguments.output().format()) {
                    case JSON -> new ComparisonJson(phrases, out, several);
                    case HTML -> new ComparisonHtml(phrases, out);
                    default -> new ComparisonText(phrases, out, terminal.screen());
                };
        List<String> headings = headings();
        Rate rate =
                new Rate(
                        terminal,
                        phrases,
                        "progress.comparing",
                        inputs.all().size(),
                        arguments.output().quiet());
        report.begin();
        Batch.onAllCores()
                .<Input, Answer, RuntimeException>run(
                        inputs.all(),
                        input -> answer(input, corpora, texts, notices, headings, wording),
                        answer -> {
                            rate.clear();
                            answer.report().ifPresent(r -> report.add(r, answer.text()));
                            answer.refused().ifPresent(r -> refuse(r, report));
                            rate.more(answer.text().length());
                        });
        report.end();
        rate.end();
        if (file.isPresent()) {
            try (WholeFile whole = file.get()) {
                whole.keep(out);
            }
        }
    }

    private void refuse(Outcome.Refused refused, ComparisonReport report) {
        terminal.err().println(Complaint.of(refused, phrases));
        report.refuse(refused);
        exit = exit.or(refused.exit());
    }

    private Answer answer(
            Input input,
            Corpora corpora,
            FileTexts texts,
            List<String> notices,
            List<String> headings,
            WordingPack wording) {
        return switch (texts.of(input)) {
            case FileTexts.Nothing nothing ->
                    new Answer(Optional.empty(), "", Optional.of(nothing.refused()));
            case FileTexts.Text text -> {
                ReuseQuestion question =
                        ReuseQuestion.of(input.relative(), text.text().text())
                                .by(author(input))
                                .subtracting(notices, headings)
                                .subtracting(wording)
                                .excluding(corpora.namesOf(input));
                ReuseReport report = ReuseIndex.ask(corpora.all(), question);
                yield new Answer(Optional.of(report), text.text().text(), Optional.empty());
            }
        };
    }

    private String author(Input input) {
        return arguments.partners().own().isEmpty() ? EarlierYears.author(input) : Corpora.OWN;
    }
}
