package org.bihuan.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.cli.Arguments.Format;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.Mistake;
import org.bihuan.framework.PackReader;
import org.bihuan.framework.PackReading;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Sentences;
import org.bihuan.framework.sheet.FrameworkComparison;
import org.bihuan.framework.sheet.FrameworkSheet;

/** {@code framework check|show|compare}: frameworks as files, without a server. */
final class FrameworkCommand {
    private final Arguments.OfFrameworks asked;
    private final Terminal terminal;
    private final Phrases phrases;
    private final Sentences sentences;

    FrameworkCommand(Arguments.OfFrameworks asked, Terminal terminal) {
        this.asked = asked;
        this.terminal = terminal;
        this.phrases = new Phrases(asked.language());
        this.sentences = new Sentences(asked.language());
    }

    Exit run() {
        return switch (asked.deed()) {
            case CHECK -> check(asked.files().getFirst());
            case SHOW -> show(asked.files().getFirst());
            case COMPARE -> compare(asked.files().getFirst(), asked.files().getLast());
        };
    }

    /** What came of looking for a framework. */
    private sealed interface Sought {
        record Found(ReviewFramework framework) implements Sought {}

        record Wrong(List<Mistake> mistakes) implements Sought {}

        record Nowhere(Exit exit) implements Sought {}
    }

    private Exit check(String file) {
        return switch (ofFile(file)) {
            case Sought.Nowhere nowhere -> nowhere.exit();
            case Sought.Found found -> {
                tell(file, Optional.of(found.framework()), List.of());
                yield Exit.CLEAN;
            }
            case Sought.Wrong wrong -> {
                tell(file, Optional.empty(), wrong.mistakes());
                yield Exit.REMARKS;
            }
        };
    }

    private void tell(String file, Optional<ReviewFramework> read, List<Mistake> mistakes) {
        if (asked.format() == Format.JSON) {
            new FrameworkJson(terminal.out(), sentences).check(file, read, mistakes);
            return;
        }
        mistakes.forEach(m -> terminal.out().println(line(m)));
        terminal.out()
                .println(
                        read.map(this::summary)
                                .orElseGet(() ->
                                        phrases.say(
                                                "framework-check.mistakes",
                                                Cells.harmless(file),
                                                mistakes.size())));
    }

    private String line(Mistake mistake) {
        String said =
                Cells.harmless(mistake.file() + ":" + mistake.line() + ":" + mistake.column())
                        + " "
                        + Cells.harmless(sentences.of(mistake));
        return sentences.suggestion(mistake).map(s -> said + " " + Cells.harmless(s)).orElse(said);
    }

    private String summary(ReviewFramework f) {
        return phrases.say(
                "framework-check.fine",
                f.reference(),
                f.title().in(phrases.language()),
                f.dimensions().size(),
                f.steps().size());
    }

    private Exit show(String named) {
        return withFrameworks(
                List.of(named),
                frameworks -> {
                    FrameworkSheet sheet =
                            FrameworkSheet.of(frameworks.getFirst(), phrases.language());
                    if (asked.format() == Format.JSON) {
                        new FrameworkJson(terminal.out(), sentences).sheet(sheet);
                    } else {
                        new FrameworkText(terminal.out(), phrases).sheet(sheet);
                    }
                });
    }

    private Exit compare(String before, String after) {
        return withFrameworks(
                List.of(before, after),
                frameworks -> {
                    FrameworkComparison comparison =
                            FrameworkComparison.of(
                                    frameworks.getFirst(),
                                    frameworks.getLast(),
                                    phrases.language());
                    if (asked.format() == Format.JSON) {
                        new FrameworkJson(terminal.out(), sentences)
                                .comparison(frameworks, comparison);
                    } else {
                        new FrameworkText(terminal.out(), phrases)
                                .comparison(frameworks, comparison);
                    }
                });
    }

    private Exit withFrameworks(
            List<String> named, java.util.function.Consumer<List<ReviewFramework>> use) {
        List<ReviewFramework> found = new ArrayList<>();
        Exit exit = Exit.CLEAN;
        for (String one : named) {
            switch (sought(one)) {
                case Sought.Found(ReviewFramework framework) -> found.add(framework);
                case Sought.Nowhere nowhere -> exit = exit.or(nowhere.exit());
                case Sought.Wrong wrong -> {
                    wrong.mistakes().forEach(m -> terminal.err().println(line(m)));
                    exit = exit.or(Exit.REMARKS);
                }
            }
        }
        if (exit == Exit.CLEAN) {
            use.accept(found);
        }
        return exit;
    }

    private Sought sought(String named) {
        Optional<ReviewFramework> shipped = Frameworks.shipped().find(named);
        if (shipped.isPresent()) {
            return new Sought.Found(shipped.get());
        }
        if (named.endsWith(".yaml") || named.endsWith(".yml")) {
            return ofFile(named);
        }
        terminal.err()
                .println(
                        phrases.say(
                                "usage.unknown-framework",
                                Cells.harmless(named),
                                String.join(
                                        phrases.say("list.word"),
                                        Frameworks.shipped().all().stream()
                                                .map(ReviewFramework::id)
                                                .toList())));
        return new Sought.Nowhere(Exit.USAGE);
    }

    private Sought ofFile(String file) {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                return nowhere(file, "refused.missing", Exit.USAGE);
            }
            return switch (PackReader.read(file, Files.readString(path))) {
                case PackReading.Read(ReviewFramework framework) -> new Sought.Found(framework);
                case PackReading.Refused refused -> new Sought.Wrong(refused.mistakes());
            };
        } catch (InvalidPathException e) {
            return nowhere(file, "refused.missing", Exit.USAGE);
        } catch (CharacterCodingException e) {
            return nowhere(file, "framework-check.not-text", Exit.REFUSED);
        } catch (IOException e) {
            return nowhere(file, "usage.unreadable-framework", Exit.REFUSED);
        }
    }

    private Sought nowhere(String file, String why, Exit exit) {
        terminal.err().println(phrases.say("refused", Cells.harmless(file), phrases.say(why)));
        return new Sought.Nowhere(exit);
    }
}
