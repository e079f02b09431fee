package org.bihuan.text.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.text.wording.WordingPack.Mistake;
import org.bihuan.text.wording.WordingPack.Mistake.Kind;
import org.bihuan.text.wording.WordingPack.Reading;
import org.bihuan.text.wording.WordingPack.Row;

/** Lines in, rows or every mistake out; {@code docs/packs.md} is the format for people. */
final class PackFile {
    private static final Pattern RULE = Pattern.compile("[A-Z][0-9]{2}");
    private static final String[] KINDS = {
        "slip",
        "wording",
        "apart",
        "both",
        "positive",
        "meeting",
        "plenums",
        "old-name",
        "era",
        "old-rule",
        "twice",
        "own",
        "term",
        "remit",
        "weight",
        "off"
    };

    private final List<Row> rows = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    static Reading read(String file, String content) {
        return new PackFile().of(file, content);
    }

    private Reading of(String file, String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                PackLine cells = new PackLine(file, number, line.strip(), mistakes);
                row(cells).ifPresent(rows::add);
            }
        }
        return mistakes.isEmpty()
                ? new Reading.Read(new WordingPack(rows))
                : new Reading.Refused(mistakes);
    }

    private static Optional<Row> row(PackLine line) {
        Row row =
                switch (line.kind()) {
                    case "slip" -> slip(line);
                    case "wording" -> wording(line);
                    case "apart" -> apart(line);
                    case "both" -> both(line);
                    case "positive" -> positive(line);
                    case "meeting" -> meeting(line);
                    case "plenums" -> plenums(line);
                    case "old-name" -> oldName(line);
                    case "era" -> era(line);
                    case "old-rule" -> oldRule(line);
                    case "twice" -> twice(line);
                    case "own" -> own(line);
                    case "term" -> new Row.Term(alone(line));
                    case "remit" -> new Row.Remit(alone(line));
                    case "weight" -> weight(line);
                    case "off" -> new Row.Off(rule(line, Set.of()));
                    default -> null;
                };
        if (row == null) {
            line.note(Kind.UNKNOWN_KIND, line.kind(), KINDS);
        }
        return Optional.ofNullable(row);
    }

    private static Row slip(PackLine line) {
        line.allow(Set.of("right", "not-after", "not-before", "source"));
        return new Row.Slip(
                line.about(2),
                line.neededList("right"),
                line.list("not-after"),
                line.list("not-before"),
                line.text("source"));
    }

    private static Row wording(PackLine line) {
        line.allow(Set.of("wrong", "anchor", "from", "until", "sure", "source"));
        String correct = line.about(2);
        List<String> wrong = line.list("wrong");
        String anchor = line.text("anchor");
        wrong.stream()
                .filter(w -> w.length() < 2 || w.equals(correct))
                .forEach(w -> line.note(Kind.NOT_ALLOWED, w, "≥ 2", "≠ " + correct));
        if (wrong.isEmpty() && anchor.isEmpty()) {
            line.note(Kind.MISSING, "wrong=", "wrong=", "anchor=");
        } else if (!anchor.isEmpty() && (anchor.length() < 2 || !correct.contains(anchor))) {
            line.note(Kind.NOT_ALLOWED, anchor, "⊂ " + correct);
        }
        String sure = line.text("sure");
        if (!sure.isEmpty() && !sure.equals("yes") && !sure.equals("no")) {
            line.note(Kind.NOT_ALLOWED, sure, "yes", "no");
        }
        return new Row.Wording(
                correct, wrong, anchor, line.validity(), !sure.equals("no"), line.text("source"));
    }

    private static Row apart(PackLine line) {
        line.allow(Set.of("source"));
        List<String> terms = line.abouts(2);
        if (terms.size() == 1) {
            line.note(Kind.NOT_ALLOWED, terms.getFirst(), "A|B|…");
        }
        return new Row.Apart(terms, line.text("source"));
    }

    private static Row both(PackLine line) {
        line.allow(Set.of("other", "source"));
        return new Row.Both(line.about(2), line.needed("other"), line.text("source"));
    }

    private static Row positive(PackLine line) {
        line.allow(Set.of("source"));
        return new Row.Positive(line.about(2), line.text("source"));
    }

    private static Row meeting(PackLine line) {
        line.allow(Set.of("from", "until", "adopted", "source"));
        line.needed("from");
        return new Row.Meeting(
                line.about(3), line.validity(), line.list("adopted"), line.text("source"));
    }

    private static Row plenums(PackLine line) {
        line.allow(Set.of("last", "source"));
        line.needed("last");
        return new Row.Plenums(line.about(2), line.number("last", 1), line.text("source"));
    }

    private static Row oldName(PackLine line) {
        line.allow(Set.of("now", "until", "not-after", "not-before", "source"));
        line.needed("until");
        return new Row.OldName(
                line.about(2),
                line.needed("now"),
                line.validity(),
                line.list("not-after"),
                line.list("not-before"),
                line.text("source"));
    }

    private static Row era(PackLine line) {
        line.allow(Set.of("from", "until", "source"));
        line.needed("until");
        return new Row.Era(line.about(2), line.validity(), line.text("source"));
    }

    private static Row oldRule(PackLine line) {
        line.allow(Set.of("by", "until", "source"));
        line.needed("until");
        return new Row.OldRule(
                line.about(3), line.text("by"), line.validity(), line.text("source"));
    }

    private static Row twice(PackLine line) {
        line.allow(Set.of("then", "within", "number", "source"));
        return new Row.Twice(
                line.about(2),
                line.neededList("then"),
                line.number("within", 12),
                line.text("number").equals("yes"),
                line.text("source"));
    }

    private static Row own(PackLine line) {
        line.allow(Set.of("instead", "note", "weight"));
        return new Row.Own(
                BoundedPattern.literal(line.about(2)),
                line.list("instead"),
                line.text("note"),
                line.text("weight").isEmpty()
                        ? Optional.empty()
                        : Optional.of(line.severity("weight")));
    }

    private static Row weight(PackLine line) {
        return new Row.Weight(rule(line, Set.of("is")), line.severity("is"));
    }

    private static String alone(PackLine line) {
        line.allow(Set.of());
        return line.about(2);
    }

    private static String rule(PackLine line, Set<String> cells) {
        line.allow(cells);
        String id = line.about(3);
        if (!RULE.matcher(id).matches()) {
            line.note(Kind.NOT_ALLOWED, id, "T01, W02, …");
        }
        return id;
    }
}
