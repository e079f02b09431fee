package org.bihuan.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fictional statement together with what a careful reader finds in it, made by hand before any
 * program saw it.
 *
 * <p>The key is a file of lines beside the text. {@code S
 * level|label|number|heading[|levels=a,b][|opt]} is a heading, {@code F}, {@code C}, {@code M}
 * {@code label|first characters} an item ({@code -} for no label), {@code R rule|quote|why} a
 * remark that must be made, {@code R?} one that a reader may make, {@code N} one that must not be
 * made, {@code D} a doubt of the author of the key.
 *
 * @param framework id of the framework it is to be checked with
 */
public record KeyedStatement(
        String name,
        String shape,
        String framework,
        String text,
        List<Heading> headings,
        List<Entry> findings,
        List<Entry> causes,
        List<Entry> measures,
        List<Expected> must,
        List<Expected> mustNot) {

    /**
     * @param optional whether a reader may as well take it for a plain entry of a list
     */
    public record Heading(
            List<Integer> levels, Optional<String> label, String words, boolean optional) {}

    /**
     * @param firsts ways in which the entry may begin; one of them is enough
     */
    public record Entry(Optional<String> label, List<String> firsts) {}

    /**
     * @param quotes any of them; empty where the whole text is meant
     * @param about words of which the remark must carry one; empty where any remark will do
     */
    public record Expected(
            String rule, List<String> quotes, String why, List<String> about, boolean soft) {}

    private static final String ABOUT = "about=";

    public static final int SHIPPED = 114;

    /** The statement with this number, from 1. */
    public static KeyedStatement shipped(int number) {
        String name = String.format("%02d", number);
        return parse(name, resource(name + ".txt"), resource(name + ".key"));
    }

    public static List<KeyedStatement> shipped() {
        List<KeyedStatement> all = new ArrayList<>();
        for (int i = 1; i <= SHIPPED; i++) {
            all.add(shipped(i));
        }
        return all;
    }

    /** Every pair of {@code NAME.txt} and {@code NAME.key} in a folder, by name. */
    public static List<KeyedStatement> in(Path folder) throws IOException {
        List<KeyedStatement> all = new ArrayList<>();
        List<Path> keys;
        try (Stream<Path> files = Files.list(folder)) {
            keys = files.filter(f -> f.toString().endsWith(".key")).sorted().toList();
        }
        for (Path key : keys) {
            String file = key.getFileName().toString();
            String name = file.substring(0, file.length() - ".key".length());
            Path text = key.resolveSibling(name + ".txt");
            all.add(parse(name, Files.readString(text), Files.readString(key)));
        }
        return all;
    }

    private static String resource(String name) {
        try (InputStream in = KeyedStatement.class.getResourceAsStream("statements/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no such statement: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyedStatement parse(String name, String text, String key) {
        KeyedStatement statement =
                new KeyedStatement(
                        name,
                        after(key, "@shape "),
                        after(key, "@fw "),
                        text,
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        key.lines().forEach(statement::line);
        return statement;
    }

    private static String after(String key, String tag) {
        return key.lines()
                .filter(l -> l.startsWith(tag))
                .findFirst()
                .orElse(tag + "generic")
                .substring(tag.length());
    }

    private void line(String line) {
        int blank = line.indexOf(' ');
        if (blank < 0 || line.startsWith("@")) {
            return;
        }
        String[] parts = line.substring(blank + 1).split("\\|", -1);
        switch (line.substring(0, blank)) {
            case "S" -> headings.add(heading(parts));
            case "F" -> findings.add(entry(parts));
            case "C" -> causes.add(entry(parts));
            case "M" -> measures.add(entry(parts));
            case "R" -> must.add(expected(parts, false));
            case "R?" -> must.add(expected(parts, true));
            case "N" -> mustNot.add(expected(parts, false));
            default -> {}
        }
    }

    private static Heading heading(String[] parts) {
        List<Integer> levels = new ArrayList<>(List.of(Integer.parseInt(parts[0])));
        boolean optional = false;
        for (int i = 4; i < parts.length; i++) {
            optional |= parts[i].equals("opt");
            if (parts[i].startsWith("levels=")) {
                for (String level : parts[i].substring("levels=".length()).split(",", -1)) {
                    levels.add(Integer.parseInt(level));
                }
            }
        }
        return new Heading(levels, label(parts[1]), parts[3], optional);
    }

    private static Entry entry(String[] parts) {
        return new Entry(label(parts[0]), List.of(parts[1].split("/", -1)));
    }

    private static Optional<String> label(String label) {
        return label.equals("-") ? Optional.empty() : Optional.of(label);
    }

    private static Expected expected(String[] parts, boolean soft) {
        List<String> quotes = parts[1].equals("-") ? List.of() : List.of(parts[1].split("/", -1));
        List<String> about = new ArrayList<>();
        for (String part : parts) {
            if (part.startsWith(ABOUT)) {
                about.addAll(List.of(part.substring(ABOUT.length()).split(",", -1)));
            }
        }
        return new Expected(parts[0], quotes, parts.length > 2 ? parts[2] : "", about, soft);
    }
}
