package org.bihuan.testkit.fiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.testkit.Seeds;
import org.bihuan.testkit.fiction.Draft.Dimension;
import org.bihuan.testkit.fiction.Draft.Matter;
import org.bihuan.testkit.fiction.FictionalStatement.Entry;
import org.bihuan.testkit.fiction.FictionalStatement.Heading;
import org.bihuan.testkit.fiction.FictionalStatement.Stretch;

/** Writes a draft down in its shape. */
final class Layout {
    private final Draft draft;
    private final Shape shape;
    private final long seed;
    private final Pen pen = new Pen();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Entry> findings = new ArrayList<>();
    private final List<Entry> causes = new ArrayList<>();
    private final List<Entry> measures = new ArrayList<>();
    private final Map<Matter, Entry> places = new HashMap<>();
    private final List<Stretch> swapped = new ArrayList<>();
    private int chapter;

    Layout(Draft draft, Shape shape, long seed) {
        this.draft = draft;
        this.shape = shape;
        this.seed = seed;
    }

    FictionalStatement written(Seeds seeds) {
        front();
        pen.write(String.join("", draft.opening));
        if (draft.flaws.thinCauses) {
            pen.plant("S06", Set.of("S07"), List.of());
        }
        line();
        if (draft.prior) {
            chapter(Phrases.frame(seeds, "heading.prior"));
            pen.write(draft.said(Phrases.frame(seeds, "prior")));
            line();
        }
        if (draft.kind.equals("duty")) {
            chapter(Phrases.frame(seeds, "heading.duty"));
            pen.write(draft.said(Phrases.frame(seeds, "duty")));
            line();
        }
        body(seeds);
        if (draft.personal) {
            chapter(Phrases.frame(seeds, "heading.personal"));
            pen.write(Phrases.frame(seeds, "personal"));
            line();
        }
        pen.write(Phrases.frame(seeds, "closing"));
        draft.missing.forEach(pen::missing);
        if (!swapped.isEmpty()) {
            pen.plant("S01", Set.of(), swapped);
        }
        draft.flaws.dropped.forEach(title -> pen.plant("S01", Set.of("S08"), List.of()));
        String text = pen.text.toString();
        return new FictionalStatement(
                seed,
                shape.words(),
                draft.kind,
                text,
                shape.wrapped() == 0
                        ? text
                        : Wrapping.wrapped(text, shape.wrapped(), shape.indented()),
                List.copyOf(draft.expected),
                List.copyOf(draft.parts),
                headings,
                findings,
                causes,
                measures,
                pen.planted,
                pen.traps);
    }

    private void line() {
        pen.text.append('\n');
    }

    private void front() {
        if (draft.anonymous) {
            return;
        }
        String byline = draft.isTeam() ? draft.unit : draft.unit + draft.post + "　" + draft.person;
        if (shape.bylineAbove()) {
            pen.write(byline + "\n" + draft.title + "\n");
        } else {
            pen.write(draft.title + "\n" + byline + "\n");
        }
        pen.write("（" + draft.year + "年12月" + (10 + seed % 18) + "日）\n");
    }

    private void chapter(String words) {
        int start = pen.at();
        chapter++;
        String odd = chapter == 2 && draft.flaws.oddMarks.contains("chapters") ? "." : "、";
        Stretch place =
                switch (shape.chapters()) {
                    case CHINESE, DIMENSIONS -> {
                        String mark = Draft.NUMERALS.charAt(chapter - 1) + odd;
                        pen.write(odd.equals(".") ? "{S03+T01:" + mark + "}" : mark);
                        yield pen.write(words);
                    }
                    case CHAPTER -> {
                        pen.write("第" + Draft.NUMERALS.charAt(chapter - 1) + "部分　");
                        yield pen.write(words);
                    }
                    case BARE -> pen.write(words);
                    case BRACKETS -> pen.write("【" + words + "】");
                };
        headings.add(
                new Heading(1, place.in(pen.text.toString()), new Stretch(start, pen.at()), false));
        line();
    }

    private void body(Seeds seeds) {
        if (shape.body() == Shape.Body.TABLE && draft.expected.isEmpty()) {
            if (seed % 2 == 0) {
                chapter("问题、原因和整改措施清单");
            }
            table();
            return;
        }
        boolean each = shape.body() == Shape.Body.EACH;
        boolean asChapters = shape.chapters() == Shape.Chapters.DIMENSIONS;
        if (!asChapters) {
            chapter(Phrases.frame(seeds, "heading.findings"));
        }
        int number = 0;
        for (int d = 0; d < draft.dimensions.size(); d++) {
            Dimension dimension = draft.dimensions.get(d);
            if (!draft.expected.isEmpty()) {
                dimension(dimension, d, asChapters);
            }
            findings(dimension, d, shape.runningOn() ? number : 0, each);
            number += dimension.matters.size();
        }
        if (each) {
            return;
        }
        List<Matter> answered = draft.matters().stream().filter(m -> m.hasCause).toList();
        if (!answered.isEmpty()) {
            chapter(Phrases.frame(seeds, "heading.causes"));
            others("causes", answered, causes);
        }
        answered = draft.matters().stream().filter(m -> m.hasMeasure).toList();
        if (!answered.isEmpty()) {
            chapter(Phrases.frame(seeds, "heading.measures"));
            others("measures", answered, measures);
        }
    }

    private void dimension(Dimension dimension, int d, boolean asChapter) {
        if (asChapter) {
            int before = headings.size();
            chapter(dimension.heading + "方面存在的问题");
            flaw(dimension, headings.get(before).place());
            emptied(dimension, headings.get(before).place());
            return;
        }
        int start = pen.at();
        pen.write(shape.dimensions().mark(d + 1));
        String end = dimension.flaw.equals("S07") ? "。" : "";
        Stretch words = pen.write(dimension.heading + shape.area() + (shape.runIn() ? "" : end));
        Stretch place = new Stretch(start, pen.at());
        headings.add(new Heading(2, dimension.heading + shape.area(), place, false));
        flaw(dimension, words);
        emptied(dimension, place);
        if (shape.runIn() && !dimension.emptied) {
            pen.write("。");
        } else {
            line();
        }
    }

    private void flaw(Dimension dimension, Stretch place) {
        if (dimension.flaw.equals("swapped")) {
            swapped.add(place);
        } else if (!dimension.flaw.isEmpty()) {
            pen.plant(dimension.flaw, Set.of(), List.of(place));
        }
    }

    private void emptied(Dimension dimension, Stretch place) {
        if (dimension.emptied) {
            pen.plant("S05", Set.of("S04", "C01"), List.of(place));
        }
    }

    private void findings(Dimension dimension, int d, int before, boolean each) {
        String list = "findings" + d;
        List<Matter> matters = dimension.matters;
        for (int i = 0; i < matters.size(); i++) {
            Matter matter = matters.get(i);
            boolean last = i == matters.size() - 1;
            boolean together = shape.findings().together() && !each;
            String fact = matter.fact;
            boolean semicolon = draft.flaws.semicolon && together && !last && fact.endsWith("。");
            if (semicolon) {
                draft.flaws.semicolon = false;
                fact = fact.substring(0, fact.length() - 1) + "{T04:；}";
            }
            Entry entry = entry(list, shape.findings().style(), i, before, matter.topic, fact);
            findings.add(entry);
            places.put(matter, entry);
            links(matter, entry);
            if (!together || last) {
                line();
            }
            if (each) {
                answers(matter);
            }
        }
    }

    private void links(Matter matter, Entry entry) {
        if (matter.link.equals("L01")) {
            pen.plant("L01", Set.of(), List.of(entry.place()));
        } else if (matter.link.equals("L03") && matter.original != null) {
            Entry original = places.get(matter.original);
            pen.plant(
                    "L03",
                    Set.of("L01"),
                    original == null
                            ? List.of(entry.place())
                            : List.of(entry.place(), original.place()));
            pen.allow("C05", entry.place());
        }
        if (matter.loose) {
            pen.allow("L01", entry.place());
        }
    }

    private void answers(Matter matter) {
        if (matter.hasCause) {
            pen.write("原因：");
            causes.add(answer(matter, matter.cause, matter.reason));
        }
        if (matter.hasMeasure) {
            pen.write("整改措施：");
            measures.add(answer(matter, matter.step, matter.act));
        }
    }

    private Entry answer(Matter matter, String title, String words) {
        int start = pen.at();
        Stretch head = pen.write(title);
        pen.write("。" + words);
        Entry entry = new Entry(head.in(pen.text.toString()), new Stretch(start, pen.at()), start);
        answered(matter, entry);
        line();
        return entry;
    }

    private void answered(Matter matter, Entry entry) {
        if (matter.link.equals("L02") && matter.cause.equals(entry.title())) {
            pen.plant("L02", Set.of("L01", "L03"), List.of(entry.place()));
        }
        if (matter.loose) {
            pen.allow("L01", entry.place());
        }
    }

    private void others(String list, List<Matter> matters, List<Entry> out) {
        boolean cause = list.equals("causes");
        for (int i = 0; i < matters.size(); i++) {
            Matter matter = matters.get(i);
            Entry entry =
                    entry(
                            list,
                            shape.others().style(),
                            i,
                            0,
                            cause ? matter.cause : matter.step,
                            cause ? matter.reason : matter.act);
            out.add(entry);
            answered(matter, entry);
            if (!shape.others().together() || i == matters.size() - 1) {
                line();
            }
        }
    }

    /** Mark, title, full stop, body; a lower title is a heading too if one likes to see it so. */
    private Entry entry(
            String list, Shape.Style style, int index, int before, String title, String body) {
        int start = pen.at();
        Flaws.Wrong wrong =
                draft.flaws.numbers.stream()
                        .filter(w -> w.list().equals(list))
                        .findFirst()
                        .orElse(null);
        int number = index + before + 1;
        boolean here = wrong != null && wrong.at() == index;
        if (wrong != null && index >= wrong.at()) {
            number += wrong.how() == Flaws.Numbering.SKIPPED ? 1 : 0;
            number -= wrong.how() == Flaws.Numbering.TWICE ? 1 : 0;
        }
        boolean unmarked = wrong != null && here && wrong.how() == Flaws.Numbering.FIRST_MISSING;
        String mark = unmarked ? "" : style.mark(number);
        if (index == 1 && draft.flaws.oddMarks.contains(list)) {
            String odd = style == Shape.Style.ARABIC ? number + "、" : mark + "、";
            pen.write("{S03:" + odd + "}");
        } else {
            pen.write(mark);
        }
        int titleStart = pen.at();
        if (here && !unmarked) {
            pen.plant("S02", Set.of(), List.of(new Stretch(start, titleStart)));
        }
        Stretch head = pen.write(title);
        if (unmarked) {
            pen.plant("S02", Set.of("S07"), List.of(head));
        }
        pen.write("。" + body);
        String words = head.in(pen.text.toString());
        headings.add(new Heading(0, words, new Stretch(start, head.end()), true));
        return new Entry(words, new Stretch(start, pen.at()), titleStart);
    }

    private void table() {
        pen.write("序号\t存在的问题\t产生的原因\t整改措施\t责任部门\t完成时限\n");
        int row = 0;
        for (Matter matter : draft.matters()) {
            pen.write(++row + "\t");
            findings.add(cell(matter.topic, matter.fact));
            Entry finding = findings.getLast();
            places.put(matter, finding);
            links(matter, finding);
            pen.write("\t");
            if (matter.hasCause) {
                causes.add(cell(matter.cause, matter.reason));
                answered(matter, causes.getLast());
            }
            pen.write("\t");
            if (matter.hasMeasure) {
                measures.add(cell(matter.step, matter.act));
                answered(matter, measures.getLast());
            }
            pen.write("\t办公室\t" + (draft.year + 1) + "年6月底前\n");
        }
    }

    private Entry cell(String title, String words) {
        int start = pen.at();
        Stretch head = pen.write(title);
        pen.write("。" + words);
        return new Entry(head.in(pen.text.toString()), new Stretch(start, pen.at()), start);
    }
}
