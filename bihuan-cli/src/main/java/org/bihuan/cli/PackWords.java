package org.bihuan.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.cli.Arguments.Deed;
import org.bihuan.cli.Arguments.Format;
import org.bihuan.cli.Arguments.OfFrameworks;
import org.bihuan.cli.Arguments.ReadNotice;
import org.bihuan.cli.Arguments.Reason;

/** The command lines of {@code framework} and {@code notice}. */
final class PackWords {
    static final List<String> COMMANDS = List.of("framework", "notice");

    private final Deque<String> left;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private Locale language;
    private Format format = Format.TEXT;
    private boolean help;

    PackWords(List<String> words, Locale language) {
        this.left = new ArrayDeque<>(words);
        this.language = language;
    }

    Arguments parse() {
        String command = left.removeFirst();
        while (!left.isEmpty()) {
            read(left.removeFirst());
        }
        if (help) {
            return new Arguments.Help(language);
        }
        Optional<Arguments> asked = command.equals("notice") ? notice() : frameworks();
        return reasons.isEmpty() && asked.isPresent()
                ? asked.get()
                : new Arguments.Unusable(reasons, language);
    }

    private Optional<Arguments> notice() {
        String deed = files.isEmpty() ? "" : files.removeFirst();
        if (!deed.equals("read")) {
            reasons.addFirst(new Reason("usage.notice-deed", deed));
        } else if (files.size() != 1) {
            reasons.add(new Reason("usage.notice-file", ""));
        } else {
            return Optional.of(new ReadNotice(files.getFirst(), format, language));
        }
        return Optional.empty();
    }

    private Optional<Arguments> frameworks() {
        String named = files.isEmpty() ? "" : files.removeFirst();
        for (Deed deed : Deed.values()) {
            if (CheckCommand.code(deed).equals(named)) {
                int wanted = deed == Deed.COMPARE ? 2 : 1;
                if (files.size() != wanted) {
                    reasons.add(new Reason("usage.framework." + named, ""));
                }
                return Optional.of(new OfFrameworks(deed, List.copyOf(files), format, language));
            }
        }
        reasons.addFirst(new Reason("usage.framework.deed", named));
        return Optional.empty();
    }

    private void read(String word) {
        int equals = word.indexOf('=');
        boolean option = word.startsWith("-");
        String name = option && equals > 0 ? word.substring(0, equals) : word;
        if (option && equals > 0) {
            left.addFirst(word.substring(equals + 1));
        }
        switch (name) {
            case "--format" -> value(name).ifPresent(this::readFormat);
            case "--lang" -> value(name).ifPresent(this::readLanguage);
            case "--help", "-h" -> help = true;
            default -> {
                if (option) {
                    reasons.add(new Reason("usage.unknown-pack-option", name));
                } else {
                    files.add(word);
                }
            }
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
        switch (value) {
            case "text" -> format = Format.TEXT;
            case "json" -> format = Format.JSON;
            default -> reasons.add(new Reason("usage.unknown-pack-format", value));
        }
    }

    private void readLanguage(String value) {
        switch (value) {
            case "zh" -> language = Locale.CHINESE;
            case "en" -> language = Locale.ENGLISH;
            default -> reasons.add(new Reason("usage.unknown-language", value));
        }
    }
}
