package org.bihuan.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The list definitions of a document ({@code numbering.xml}).
 *
 * <p>A paragraph names a <em>num</em>; a num names an <em>abstract</em> list and may override some
 * of its levels; an abstract list may in turn stand in a numbering style that points at another
 * num.
 */
final class WordNumbering {
    static final int LEVELS = 9;

    /** No list has a longer text before its numbers, but every paragraph would repeat it. */
    private static final int LONGEST = 200;

    /**
     * One level of a list; levels count from 0 here, as in the file.
     *
     * @param text such as {@code %1.%2} or {@code （%1）}
     * @param suffix {@code tab}, {@code space} or {@code nothing}
     * @param restartAfter the level (from 1) whose step starts this one again; 0 for never; empty
     *     for any higher level
     * @param legal all numbers in digits, whatever their levels say
     */
    record Level(
            int start,
            String format,
            String text,
            String suffix,
            Optional<Integer> restartAfter,
            boolean legal,
            Optional<String> style) {
        static final Level PLAIN =
                new Level(1, "decimal", "", "tab", Optional.empty(), false, Optional.empty());
    }

    record Abstract(
            Map<Integer, Level> levels,
            Optional<String> styleLink,
            Optional<String> numStyleLink) {}

    record Num(int abstractId, Map<Integer, Integer> starts, Map<Integer, Level> levels) {}

    private final Map<Integer, Abstract> abstracts = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();

    /** The abstract list that stands for a numbering style. */
    private final Map<String, Integer> linked = new HashMap<>();

    static WordNumbering none() {
        return new WordNumbering();
    }

    static WordNumbering of(Map<Integer, Abstract> abstracts, Map<Integer, Num> nums) {
        WordNumbering numbering = new WordNumbering();
        numbering.abstracts.putAll(abstracts);
        numbering.nums.putAll(nums);
        return numbering;
    }

    /** Adds a list that nobody shares, under a number of its own. */
    void add(int id, Abstract list) {
        abstracts.put(id, list);
        nums.put(id, new Num(id, Map.of(), Map.of()));
    }

    static WordNumbering read(XmlCursor x) throws Refusal {
        WordNumbering numbering = new WordNumbering();
        if (x.nextChild(0)) {
            int root = x.depth();
            while (x.nextChild(root)) {
                x.countPiece();
                Optional<Integer> abstractId =
                        x.attribute("abstractNumId").flatMap(XmlCursor::number);
                Optional<Integer> numId = x.attribute("numId").flatMap(XmlCursor::number);
                if (x.name().equals("abstractNum") && abstractId.isPresent()) {
                    Abstract list = readAbstract(x);
                    numbering.abstracts.put(abstractId.get(), list);
                    list.styleLink().ifPresent(s -> numbering.linked.put(s, abstractId.get()));
                } else if (x.name().equals("num") && numId.isPresent()) {
                    numbering.nums.put(numId.get(), readNum(x));
                }
            }
        }
        return numbering;
    }

    Optional<Num> num(int numId) {
        return Optional.ofNullable(nums.get(numId));
    }

    /** The abstract list that counts for a num: links to numbering styles are followed. */
    int abstractOf(Num num) {
        Abstract own = abstracts.get(num.abstractId());
        return own == null
                ? num.abstractId()
                : own.numStyleLink().map(linked::get).orElse(num.abstractId());
    }

    Level level(Num num, int level) {
        Level overridden = num.levels().get(level);
        if (overridden != null) {
            return overridden;
        }
        Abstract list = abstracts.get(abstractOf(num));
        return list == null ? Level.PLAIN : list.levels().getOrDefault(level, Level.PLAIN);
    }

    int start(Num num, int level) {
        Integer start = num.starts().get(level);
        return start != null ? start : level(num, level).start();
    }

    /** The level of a list that belongs to a paragraph style. */
    Optional<Integer> levelOfStyle(int numId, String style) {
        Num num = nums.get(numId);
        for (int i = 0; num != null && i < LEVELS; i++) {
            if (level(num, i).style().equals(Optional.of(style))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Abstract readAbstract(XmlCursor x) throws Refusal {
        Map<Integer, Level> levels = new HashMap<>();
        Optional<String> styleLink = Optional.empty();
        Optional<String> numStyleLink = Optional.empty();
        int own = x.depth();
        while (x.nextChild(own)) {
            switch (x.name()) {
                case "lvl" -> {
                    int index = levelIndex(x);
                    levels.put(index, readLevel(x));
                }
                case "styleLink" -> styleLink = x.attribute("val");
                case "numStyleLink" -> numStyleLink = x.attribute("val");
                default -> {}
            }
        }
        return new Abstract(levels, styleLink, numStyleLink);
    }

    private static Num readNum(XmlCursor x) throws Refusal {
        int abstractId = 0;
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Level> levels = new HashMap<>();
        int own = x.depth();
        while (x.nextChild(own)) {
            if (x.name().equals("abstractNumId")) {
                abstractId = x.number().orElse(0);
            } else if (x.name().equals("lvlOverride")) {
                int index = levelIndex(x);
                int override = x.depth();
                while (x.nextChild(override)) {
                    if (x.name().equals("startOverride")) {
                        starts.put(index, x.number().orElse(1));
                    } else if (x.name().equals("lvl")) {
                        levels.put(index, readLevel(x));
                    }
                }
            }
        }
        return new Num(abstractId, starts, levels);
    }

    private static int levelIndex(XmlCursor x) {
        return x.attribute("ilvl").flatMap(XmlCursor::number).orElse(0);
    }

    private static Level readLevel(XmlCursor x) throws Refusal {
        LevelBuilder level = new LevelBuilder();
        int own = x.depth();
        while (x.nextChild(own)) {
            level.take(x);
        }
        return level.build();
    }

    /** Collects the parts of one level as they come. */
    private static final class LevelBuilder {
        private int start;
        private String format = "decimal";
        private String text = "";
        private String suffix = "tab";
        private Optional<Integer> restartAfter = Optional.empty();
        private boolean legal;
        private Optional<String> style = Optional.empty();

        void take(XmlCursor x) throws Refusal {
            switch (x.name()) {
                case "start" -> start = x.number().orElse(0);
                case "numFmt" -> format = x.attribute("val").orElse("decimal");
                case "lvlText" ->
                        text = x.attribute("val").filter(t -> t.length() <= LONGEST).orElse("");
                case "suff" -> suffix = x.attribute("val").orElse("tab");
                case "lvlRestart" -> restartAfter = x.number();
                case "isLgl" -> legal = x.isOn();
                case "pStyle" -> style = x.attribute("val");
                case "mc:AlternateContent" -> takeFallback(x);
                default -> {}
            }
        }

        /** The first choice is a format that only the newest Word writes; the fallback is plain. */
        private void takeFallback(XmlCursor x) throws Refusal {
            int own = x.depth();
            while (x.nextChild(own)) {
                if (x.name().equals("mc:Fallback")) {
                    int fallback = x.depth();
                    while (x.nextChild(fallback)) {
                        take(x);
                    }
                }
            }
        }

        Level build() {
            return new Level(start, format, text, suffix, restartAfter, legal, style);
        }
    }
}
