package org.bihuan.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the command line asks for. */
sealed interface Arguments {

    /** Print the help. */
    record Help(Locale language) implements Arguments {}

    /**
     * Check files and folders.
     *
     * @param packs files of wording packs, in the order given
     * @param framework id, id@version or a file of one's own; empty: chosen by the headings
     * @param kind of statement; empty: the framework's usual one
     */
    record Check(
            List<String> files,
            List<String> packs,
            Optional<String> framework,
            Optional<String> kind,
            Output output,
            Locale language)
            implements Arguments {}

    /**
     * Look at frameworks.
     *
     * @param files one, or the two that are compared; ids of those that ship as well, except to
     *     check
     */
    record OfFrameworks(Deed deed, List<String> files, Format format, Locale language)
            implements Arguments {}

    /** What is done with frameworks. */
    enum Deed {
        CHECK,
        SHOW,
        COMPARE
    }

    /** Read a notice; nothing is applied. */
    record ReadNotice(String file, Format format, Locale language) implements Arguments {}

    /**
     * What comes out, and where.
     *
     * @param out folder for the reports; empty: standard output
     * @param xlsx workbook of all remarks
     * @param quiet no word about progress
     */
    record Output(Format format, Optional<String> out, Optional<String> xlsx, boolean quiet) {}

    /**
     * Compare files with others.
     *
     * @param notices files of texts that are subtracted
     * @param packs files of wording packs
     */
    record Compare(
            List<String> files,
            Partners partners,
            List<String> notices,
            List<String> packs,
            Output output,
            Locale language)
            implements Arguments {}

    /**
     * What files are compared with; folders of texts, files, or folders of an index.
     *
     * @param corpora colleagues' and other units'
     * @param references loaded reference texts
     * @param own the author's earlier ones
     */
    record Partners(List<String> corpora, List<String> references, List<String> own) {}

    /**
     * Keep an index of texts.
     *
     * @param words files, folders or names of texts
     */
    record Corpus(
            Action action,
            String index,
            List<String> words,
            Optional<String> author,
            boolean references,
            boolean quiet,
            Locale language)
            implements Arguments {}

    /** What is to be done with an index. */
    enum Action {
        ADD,
        REMOVE,
        LIST,
        VERIFY,
        COMPACT
    }

    /** Nothing was understood well enough to do it; every reason, as message keys. */
    record Unusable(List<Reason> reasons, Locale language) implements Arguments {}

    record Reason(String key, String word) {}

    enum Format {
        TEXT("txt"),
        JSON("json"),
        HTML("html"),
        SARIF("sarif");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** Of the names of report files, without the dot. */
        String ending() {
            return ending;
        }
    }

    static Arguments parse(List<String> words, Locale defaultLanguage) {
        String command = words.isEmpty() ? "" : words.getFirst();
        return switch (command) {
            case "compare" ->
                    ReuseArguments.compare(words.subList(1, words.size()), defaultLanguage);
            case "corpus" -> ReuseArguments.corpus(words.subList(1, words.size()), defaultLanguage);
            default ->
                    PackWords.COMMANDS.contains(command)
                            ? new PackWords(words, defaultLanguage).parse()
                            : new Parser(words, defaultLanguage).parse();
        };
    }

    /** One pass over the words. */
    final class Parser {
        private final Deque<String> left;
        private final List<Reason> reasons = new ArrayList<>();
        private final List<String> files = new ArrayList<>();
        private final List<String> packs = new ArrayList<>();
        private Locale language;
        private Optional<String> framework = Optional.empty();
        private Optional<String> kind = Optional.empty();
        private Format format = Format.TEXT;
        private Optional<String> out = Optional.empty();
        private Optional<String> xlsx = Optional.empty();
        private boolean quiet;
        private boolean help;

        private Parser(List<String> words, Locale language) {
            this.left = new ArrayDeque<>(words);
            this.language = language;
        }

        private Arguments parse() {
            if (left.isEmpty()) {
                return new Help(language);
            }
            String command = left.removeFirst();
            readOptions();
            if (help || List.of("help", "--help", "-h").contains(command)) {
                return new Help(language);
            }
            if (!command.equals("check")) {
                reasons.addFirst(new Reason("usage.unknown-command", command));
            } else if (files.isEmpty() && reasons.isEmpty()) {
                reasons.add(new Reason("usage.no-file", ""));
            }
            if (!reasons.isEmpty()) {
                return new Unusable(List.copyOf(reasons), language);
            }
            Output output = new Output(format, out, xlsx, quiet);
            return new Check(
                    List.copyOf(files), List.copyOf(packs), framework, kind, output, language);
        }

        private void readOptions() {
            boolean onlyFiles = false;
            while (!left.isEmpty()) {
                String word = left.removeFirst();
                if (onlyFiles || !word.startsWith("-")) {
                    files.add(word);
                } else if (word.equals("--")) {
                    onlyFiles = true;
                } else {
                    readOption(word);
                }
            }
        }

        private void readOption(String word) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (equals >= 0) {
                left.addFirst(word.substring(equals + 1));
            }
            switch (name) {
                case "--framework" -> framework = value(name);
                case "--kind" -> kind = value(name);
                case "--pack" -> value(name).ifPresent(packs::add);
                case "--format" -> value(name).ifPresent(this::readFormat);
                case "--lang" -> value(name).ifPresent(this::readLanguage);
                case "--out" -> out = value(name);
                case "--xlsx" -> xlsx = value(name);
                case "--quiet", "-q" -> {
                    quiet = true;
                    refuseValue(name, equals >= 0);
                }
                case "--help", "-h" -> {
                    help = true;
                    refuseValue(name, equals >= 0);
                }
                default -> {
                    if (equals >= 0) {
                        left.removeFirst();
                    }
                    reasons.add(new Reason("usage.unknown-option", name));
                }
            }
        }

        private void refuseValue(String option, boolean given) {
            if (given) {
                left.removeFirst();
                reasons.add(new Reason("usage.no-value-wanted", option));
            }
        }

        private Optional<String> value(String option) {
            if (left.isEmpty() || left.getFirst().isEmpty() || left.getFirst().startsWith("--")) {
                reasons.add(new Reason("usage.no-value", option));
                return Optional.empty();
            }
            return Optional.of(left.removeFirst());
        }

        private void readFormat(String value) {
            for (Format known : Format.values()) {
                if (CheckCommand.code(known).equals(value)) {
                    format = known;
                    return;
                }
            }
            reasons.add(new Reason("usage.unknown-format", value));
        }

        private void readLanguage(String value) {
            switch (value) {
                case "zh" -> language = Locale.CHINESE;
                case "en" -> language = Locale.ENGLISH;
                default -> reasons.add(new Reason("usage.unknown-language", value));
            }
        }
    }
}
