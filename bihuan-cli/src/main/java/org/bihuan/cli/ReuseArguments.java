package org.bihuan.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the words of {@code compare} and {@code corpus}. */
final class ReuseArguments {
    private static final Set<Arguments.Format> FORMATS =
            Set.of(Arguments.Format.TEXT, Arguments.Format.JSON, Arguments.Format.HTML);

    /** Options that may be repeated. */
    private enum Repeated {
        CORPUS("--corpus"),
        REFERENCE("--reference"),
        OWN("--own"),
        NOTICE("--notice"),
        PACK("--pack");

        private final String option;

        Repeated(String option) {
            this.option = option;
        }
    }

    private final Deque<String> left;
    private final Map<Repeated, List<String>> lists = new EnumMap<>(Repeated.class);
    private final List<Arguments.Reason> reasons = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Locale language;
    private Arguments.Format format = Arguments.Format.TEXT;
    private Optional<String> out = Optional.empty();
    private Optional<String> author = Optional.empty();
    private boolean quiet;
    private boolean references;
    private boolean help;

    private ReuseArguments(List<String> words, Locale language) {
        this.left = new ArrayDeque<>(words);
        this.language = language;
        for (Repeated list : Repeated.values()) {
            lists.put(list, new ArrayList<>());
        }
    }

    /**
     * @param words behind {@code compare}
     */
    static Arguments compare(List<String> words, Locale language) {
        ReuseArguments read = new ReuseArguments(words, language);
        read.readOptions(true);
        return read.help ? new Arguments.Help(read.language) : read.asCompare();
    }

    /**
     * @param words behind {@code corpus}
     */
    static Arguments corpus(List<String> words, Locale language) {
        ReuseArguments read = new ReuseArguments(words, language);
        read.readOptions(false);
        return read.help ? new Arguments.Help(read.language) : read.asCorpus();
    }

    private Arguments asCompare() {
        if (words.isEmpty()) {
            refuse("usage.no-file-to-compare", "");
        }
        if (list(Repeated.CORPUS).isEmpty()
                && list(Repeated.REFERENCE).isEmpty()
                && list(Repeated.OWN).isEmpty()) {
            refuse("usage.no-corpus", "");
        }
        if (!reasons.isEmpty()) {
            return new Arguments.Unusable(reasons, language);
        }
        return new Arguments.Compare(
                List.copyOf(words),
                new Arguments.Partners(
                        list(Repeated.CORPUS), list(Repeated.REFERENCE), list(Repeated.OWN)),
                list(Repeated.NOTICE),
                list(Repeated.PACK),
                new Arguments.Output(format, out, Optional.empty(), quiet),
                language);
    }

    private List<String> list(Repeated list) {
        return List.copyOf(lists.getOrDefault(list, List.of()));
    }

    private Arguments asCorpus() {
        Optional<Arguments.Action> action = Optional.empty();
        if (words.isEmpty()) {
            refuse("usage.no-action", "");
        } else {
            action = action(words.removeFirst());
            if (words.isEmpty()) {
                refuse("usage.no-index", "");
            } else if (action.isPresent()) {
                count(action.get(), words.size() - 1);
            }
        }
        if (!reasons.isEmpty() || action.isEmpty()) {
            return new Arguments.Unusable(reasons, language);
        }
        return new Arguments.Corpus(
                action.get(),
                words.getFirst(),
                List.copyOf(words.subList(1, words.size())),
                author,
                references,
                quiet,
                language);
    }

    private void count(Arguments.Action action, int files) {
        boolean wanted = action == Arguments.Action.ADD || action == Arguments.Action.REMOVE;
        if (wanted && files == 0) {
            refuse("usage.no-texts", "");
        } else if (!wanted && files > 0) {
            refuse("usage.too-many-words", words.get(1));
        }
    }

    private Optional<Arguments.Action> action(String word) {
        for (Arguments.Action action : Arguments.Action.values()) {
            if (CheckCommand.code(action).equals(word)) {
                return Optional.of(action);
            }
        }
        refuse("usage.unknown-action", word);
        return Optional.empty();
    }

    private void refuse(String key, String word) {
        reasons.add(new Arguments.Reason(key, word));
    }

    private void readOptions(boolean comparing) {
        boolean onlyFiles = false;
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            if (onlyFiles || !word.startsWith("-")) {
                words.add(word);
            } else if (word.equals("--")) {
                onlyFiles = true;
            } else {
                readOption(word, comparing);
            }
        }
    }

    private void readOption(String word, boolean comparing) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (equals >= 0) {
            left.addFirst(word.substring(equals + 1));
        }
        if (comparing && isList(name)) {
            return;
        }
        switch (name) {
            case "--lang" -> value(name).ifPresent(this::readLanguage);
            case "--quiet", "-q" -> quiet = flag(name, equals >= 0);
            case "--help", "-h" -> help = flag(name, equals >= 0);
            case "--format" -> value(name).ifPresent(v -> readFormat(v, comparing));
            case "--out" -> out = value(name);
            case "--author" -> author = value(name);
            case "--reference" -> references = flag(name, equals >= 0);
            default -> {
                if (equals >= 0) {
                    left.removeFirst();
                }
                refuse(
                        comparing ? "usage.unknown-compare-option" : "usage.unknown-corpus-option",
                        name);
            }
        }
    }

    private boolean isList(String name) {
        for (Repeated list : Repeated.values()) {
            if (list.option.equals(name)) {
                value(name).ifPresent(lists.computeIfAbsent(list, l -> new ArrayList<>())::add);
                return true;
            }
        }
        return false;
    }

    private boolean flag(String option, boolean given) {
        if (given) {
            left.removeFirst();
            refuse("usage.no-value-wanted", option);
        }
        return true;
    }

    private Optional<String> value(String option) {
        if (left.isEmpty() || left.getFirst().isEmpty() || left.getFirst().startsWith("--")) {
            refuse("usage.no-value", option);
            return Optional.empty();
        }
        return Optional.of(left.removeFirst());
    }

    private void readFormat(String value, boolean comparing) {
        for (Arguments.Format known : FORMATS) {
            if (comparing && CheckCommand.code(known).equals(value)) {
                format = known;
                return;
            }
        }
        refuse("usage.unknown-compare-format", value);
    }

    private void readLanguage(String value) {
        switch (value) {
            case "zh" -> language = Locale.CHINESE;
            case "en" -> language = Locale.ENGLISH;
            default -> refuse("usage.unknown-language", value);
        }
    }
}
