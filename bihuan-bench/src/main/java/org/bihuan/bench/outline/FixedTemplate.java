package org.bihuan.bench.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.testkit.FoundOutline;
import org.bihuan.text.SourceText;

/**
 * The rival: what a script writes down in an afternoon. 一、 （一） 1. at the head of a line are
 * headings of three levels; a heading's words say what its chapter holds; in such a chapter 一是 二是
 * are the items, and where there are none, the headings below it.
 */
final class FixedTemplate implements OutlineReader {
    private static final List<Pattern> LEVELS =
            List.of(
                    Pattern.compile("^\\s*([一二三四五六七八九十]+、)([^。：\\n]*)"),
                    Pattern.compile("^\\s*([（(][一二三四五六七八九十]+[）)])([^。：\\n]*)"),
                    Pattern.compile("^\\s*(\\d+[.．、])([^。：\\n]*)"));

    private static final Pattern ITEM =
            Pattern.compile("([一二三四五六七八九十]+[是要])(.*?)(?=[。；\\s][一二三四五六七八九十]+[是要]|$)");

    private static final Pattern FINDINGS = Pattern.compile("问题|不足|差距|对照检查");
    private static final Pattern CAUSES = Pattern.compile("原因|根源|剖析");
    private static final Pattern MEASURES = Pattern.compile("措施|方向|整改|打算|下一步");

    @Override
    public String name() {
        return "fixed template";
    }

    @Override
    public FoundOutline read(SourceText text) {
        return new Run(text).found();
    }

    private static final class Run {
        private final SourceText text;
        private final List<FoundOutline.Heading> headings = new ArrayList<>();
        private final List<FoundOutline.Entry> findings = new ArrayList<>();
        private final List<FoundOutline.Entry> causes = new ArrayList<>();
        private final List<FoundOutline.Entry> measures = new ArrayList<>();

        /** Headings below the chapter at hand, its items unless 一是 comes. */
        private final List<FoundOutline.Entry> below = new ArrayList<>();

        private List<FoundOutline.Entry> now = new ArrayList<>();

        Run(SourceText text) {
            this.text = text;
        }

        FoundOutline found() {
            for (SourceText.Paragraph paragraph : text.paragraphs()) {
                line(text.slice(paragraph.span()), paragraph.span().start());
            }
            endChapter();
            return new FoundOutline(headings, findings, causes, measures);
        }

        private void line(String line, int at) {
            int rest = 0;
            for (int level = 0; level < LEVELS.size(); level++) {
                Matcher heading = LEVELS.get(level).matcher(line);
                if (heading.find()) {
                    heading(heading, level + 1, line, at);
                    rest = heading.end();
                }
            }
            Matcher item = ITEM.matcher(line);
            item.region(rest, line.length());
            while (item.find()) {
                below.clear();
                now.add(new FoundOutline.Entry(item.group(), item.group(2), at + item.start()));
            }
        }

        private void heading(Matcher heading, int level, String line, int at) {
            headings.add(new FoundOutline.Heading(level, heading.group(1), heading.group(2), at));
            if (level == 1) {
                endChapter();
                now = listFor(heading.group(2));
            } else {
                below.add(new FoundOutline.Entry(line, heading.group(2), at));
            }
        }

        private void endChapter() {
            now.addAll(below);
            below.clear();
        }

        private List<FoundOutline.Entry> listFor(String words) {
            if (CAUSES.matcher(words).find()) {
                return causes;
            }
            if (MEASURES.matcher(words).find()) {
                return measures;
            }
            return FINDINGS.matcher(words).find() ? findings : new ArrayList<>();
        }
    }
}
