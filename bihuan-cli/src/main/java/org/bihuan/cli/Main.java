package org.bihuan.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.bihuan.cli.witness.WitnessCommand;

/** Where the command line program starts. */
public final class Main {
    private Main() {}

    /** Exits with the codes of {@link Exit}. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess(System.getenv());
        System.exit(exitCode(List.of(args), terminal));
    }

    /** A report that could not be written whole is a failure, whatever it said. */
    static int exitCode(List<String> words, Terminal terminal) {
        int code = run(words, terminal);
        if (terminal.out().checkError()) {
            terminal.err().println(new Phrases(terminal.language()).say("failed.output"));
            code = Exit.FAILED.code();
        }
        terminal.err().flush();
        return code;
    }

    private static int run(List<String> words, Terminal terminal) {
        if (!words.isEmpty() && words.getFirst().equals("verify")) {
            return org.bihuan.proof.Main.run(
                    words.subList(1, words.size()),
                    terminal.language(),
                    terminal.out(),
                    terminal.err());
        }
        if (!words.isEmpty() && words.getFirst().equals("ledger")) {
            return guarded(
                    terminal,
                    () -> new LedgerCommand(terminal).run(words.subList(1, words.size())));
        }
        if (!words.isEmpty() && words.getFirst().equals("gates")) {
            return new GatesCommand(
                            words.subList(1, words.size()),
                            terminal,
                            System.getenv(),
                            new BufferedReader(
                                    new InputStreamReader(System.in, StandardCharsets.UTF_8)))
                    .run()
                    .code();
        }
        if (!words.isEmpty() && words.getFirst().equals("witness")) {
            return WitnessCommand.run(
                    words.subList(1, words.size()),
                    new Phrases(terminal.language())::say,
                    terminal.out(),
                    terminal.err());
        }
        Arguments arguments = Arguments.parse(words, terminal.language());
        return guarded(
                terminal,
                () ->
                        switch (arguments) {
                            case Arguments.Help help -> help(help, terminal);
                            case Arguments.Unusable unusable -> complain(unusable, terminal);
                            case Arguments.Check check -> new CheckCommand(check, terminal).run();
                            case Arguments.OfFrameworks asked ->
                                    new FrameworkCommand(asked, terminal).run();
                            case Arguments.ReadNotice asked ->
                                    new NoticeCommand(asked, terminal).run();
                            case Arguments.Compare compare ->
                                    new CompareCommand(compare, terminal).run();
                            case Arguments.Corpus corpus ->
                                    new CorpusCommand(corpus, terminal).run();
                        });
    }

    private static int guarded(Terminal terminal, Supplier<Exit> command) {
        try {
            return command.get().code();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError bug) {
            Phrases phrases = new Phrases(terminal.language());
            terminal.err().println(phrases.say("failed.bug", bug.toString()));
            if (System.getenv("BIHUAN_TRACE") != null) {
                bug.printStackTrace(terminal.err());
            }
            return Exit.FAILED.code();
        }
    }

    private static Exit help(Arguments.Help help, Terminal terminal) {
        terminal.out().print(new Phrases(help.language()).help());
        return Exit.CLEAN;
    }

    private static Exit complain(Arguments.Unusable unusable, Terminal terminal) {
        Phrases phrases = new Phrases(unusable.language());
        for (Arguments.Reason reason : unusable.reasons()) {
            terminal.err().println(phrases.say(reason.key(), reason.word()));
        }
        return Exit.USAGE;
    }
}
