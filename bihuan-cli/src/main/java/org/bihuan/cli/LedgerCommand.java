package org.bihuan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.ledger.LedgerReader;
import org.bihuan.ledger.LedgerReading;
import org.bihuan.ledger.Meaning;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.Reason;
import org.bihuan.reading.Table;

/** {@code ledger read FILE}: shows how a ledger would be read in, and changes nothing. */
final class LedgerCommand {
    private final Terminal terminal;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Map<Integer, Meaning> columns = new HashMap<>();
    private Optional<Integer> year = Optional.empty();
    private Optional<Integer> headerRow = Optional.empty();
    private boolean asJson;
    private Phrases phrases;

    LedgerCommand(Terminal terminal) {
        this.terminal = terminal;
        this.phrases = new Phrases(terminal.language());
    }

    /**
     * @param words behind {@code ledger}
     */
    Exit run(List<String> words) {
        // The language first, so that every complaint is in it.
        int lang = words.indexOf("--lang");
        if (lang >= 0 && lang + 1 < words.size() && words.get(lang + 1).equals("en")) {
            phrases = new Phrases(Locale.ENGLISH);
        } else if (lang >= 0 && lang + 1 < words.size() && words.get(lang + 1).equals("zh")) {
            phrases = new Phrases(Locale.CHINESE);
        }
        if (words.contains("--help") || words.contains("-h")) {
            terminal.out().print(phrases.help());
            return Exit.CLEAN;
        }
        if (words.isEmpty() || !words.getFirst().equals("read")) {
            complaints.add(phrases.say("ledger.usage"));
        } else {
            options(words.subList(1, words.size()));
            if (files.size() != 1 && complaints.isEmpty()) {
                complaints.add(phrases.say("ledger.usage"));
            }
        }
        if (!complaints.isEmpty()) {
            complaints.forEach(terminal.err()::println);
            return Exit.USAGE;
        }
        return read(files.getFirst());
    }

    private void options(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            boolean joined = word.startsWith("--") && equals > 0;
            String name = joined ? word.substring(0, equals) : word;
            if (!name.startsWith("-") || name.equals("-")) {
                files.add(word);
                continue;
            }
            if (!List.of("--format", "--lang", "--year", "--header-row", "--column")
                    .contains(name)) {
                complaints.add(phrases.say("ledger.unknown-option", name));
                continue;
            }
            if (!joined && i + 1 == words.size()) {
                complaints.add(phrases.say("usage.no-value", name));
                continue;
            }
            option(name, joined ? word.substring(equals + 1) : words.get(++i));
        }
    }

    private void option(String name, String value) {
        switch (name) {
            case "--format" -> {
                asJson = value.equals("json");
                if (!asJson && !value.equals("text")) {
                    complaints.add(phrases.say("ledger.unknown-format", value));
                }
            }
            case "--lang" -> {
                if (!value.equals("zh") && !value.equals("en")) {
                    complaints.add(phrases.say("usage.unknown-language", value));
                }
            }
            case "--year" -> year = number(name, value, 1900, 2999);
            case "--header-row" ->
                    headerRow = number(name, value, 1, 1_048_576).map(row -> row - 1);
            default -> column(value);
        }
    }

    private Optional<Integer> number(String name, String value, int least, int most) {
        if (value.matches("\\d{1,7}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        complaints.add(phrases.say("ledger.no-number", name, value, least, most));
        return Optional.empty();
    }

    /** As in {@code F=due}. */
    private void column(String value) {
        int equals = value.indexOf('=');
        Optional<Integer> column =
                equals < 0 ? Optional.empty() : Table.column(value.substring(0, equals));
        String word = value.substring(equals + 1).strip();
        Optional<Meaning> meaning =
                Arrays.stream(Meaning.values()).filter(m -> m.word().equals(word)).findFirst();
        if (column.isEmpty() || meaning.isEmpty()) {
            String known =
                    Arrays.stream(Meaning.values())
                            .map(Meaning::word)
                            .collect(Collectors.joining(phrases.say("list.word")));
            complaints.add(phrases.say("ledger.no-column", value, known));
        } else {
            columns.put(column.get(), meaning.get());
        }
    }

    private Exit read(String file) {
        byte[] bytes;
        Path path;
        try {
            path = Path.of(file);
            long size = Files.size(path);
            long most = ReadingLimits.ofTables().uploadBytes();
            // One byte more than allowed is enough to be refused for its size.
            try (var in = Files.newInputStream(path)) {
                bytes = in.readNBytes((int) Math.min(size, most + 1));
            }
        } catch (NoSuchFileException | InvalidPathException e) {
            return complain(file, "refused.missing", Exit.USAGE);
        } catch (java.nio.file.AccessDeniedException e) {
            return complain(file, "refused.no-right", Exit.REFUSED);
        } catch (IOException e) {
            terminal.err()
                    .println(
                            refused(
                                    file,
                                    phrases.say("refused.device", String.valueOf(e.getMessage()))));
            return Exit.REFUSED;
        }
        String name = String.valueOf(path.getFileName());
        LedgerReader.Told told = new LedgerReader.Told(year, columns, headerRow);
        return switch (new LedgerReader().read(name, bytes, told)) {
            case LedgerReading.Refused refused -> {
                List<Outcome.Reason> reasons =
                        refused.reasons().stream().map(LedgerCommand::reason).toList();
                if (asJson) {
                    new LedgerJson(phrases, terminal.out()).writeRefused(name, reasons, phrases);
                }
                reasons.forEach(r -> terminal.err().println(refused(name, r.in(phrases))));
                yield Exit.REFUSED;
            }
            case LedgerReading.Read read -> {
                if (asJson) {
                    new LedgerJson(phrases, terminal.out()).write(name, read);
                } else {
                    new LedgerText(phrases, terminal.out(), terminal.screen()).print(name, read);
                }
                boolean fine = read.sheets().stream().allMatch(s -> s.refusals().isEmpty());
                yield fine ? Exit.CLEAN : Exit.REMARKS;
            }
        };
    }

    private static Outcome.Reason reason(Reason reason) {
        return new Outcome.Reason(reason.key(), reason.args());
    }

    private Exit complain(String file, String key, Exit exit) {
        terminal.err().println(refused(file, phrases.say(key)));
        return exit;
    }

    private String refused(String file, String why) {
        return phrases.say("refused", Cells.harmless(file), why);
    }
}
