package org.bihuan.cli;

import java.io.PrintStream;
import java.util.List;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.sheet.FrameworkComparison;
import org.bihuan.framework.sheet.FrameworkComparison.Difference;
import org.bihuan.framework.sheet.FrameworkComparison.Fate;
import org.bihuan.framework.sheet.FrameworkSheet;
import org.bihuan.framework.sheet.FrameworkSheet.Chapter;

/** Frameworks as lines of text. */
final class FrameworkText {
    private final PrintStream out;
    private final Phrases phrases;

    FrameworkText(PrintStream out, Phrases phrases) {
        this.out = out;
        this.phrases = phrases;
    }

    void sheet(FrameworkSheet sheet) {
        out.println(Cells.harmless(sheet.title()));
        for (Chapter chapter : sheet.chapters()) {
            out.println();
            out.println(Cells.harmless(chapter.title()));
            for (List<String> row : chapter.rows()) {
                out.println("  " + Cells.harmless(cells(chapter, row)));
            }
        }
    }

    /** A cell under a head says which, except the first two, which say it themselves. */
    private String cells(Chapter chapter, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).isEmpty()) {
                continue;
            }
            if (i > 0) {
                line.append(phrases.say(i == 1 ? "framework-show.first" : "framework-show.next"));
            }
            if (i > 1 && i < chapter.heads().size()) {
                line.append(phrases.say("framework-show.head", chapter.heads().get(i)));
            }
            line.append(row.get(i));
        }
        return line.toString();
    }

    void comparison(List<ReviewFramework> frameworks, FrameworkComparison comparison) {
        out.println(
                phrases.say(
                        "framework-compare.what",
                        frameworks.getFirst().reference(),
                        frameworks.getLast().reference()));
        out.println(
                phrases.say(
                        "framework-compare.counts",
                        count(comparison, Fate.SAME),
                        count(comparison, Fate.CHANGED),
                        count(comparison, Fate.NEW),
                        count(comparison, Fate.GONE)));
        String chapter = "";
        for (Difference difference : comparison.differences()) {
            if (!difference.chapter().equals(chapter)) {
                chapter = difference.chapter();
                out.println();
                out.println(Cells.harmless(chapter));
            }
            out.println("  " + Cells.harmless(told(difference)));
        }
    }

    private String told(Difference difference) {
        String before = difference.before().orElse("");
        String after = difference.after().orElse("");
        return switch (difference.fate()) {
            case NEW -> phrases.say("framework-compare.new", after);
            case GONE -> phrases.say("framework-compare.gone", before);
            case CHANGED, SAME -> phrases.say("framework-compare.changed", before, after);
        };
    }

    private static int count(FrameworkComparison comparison, Fate fate) {
        return comparison.counts().getOrDefault(fate, 0);
    }
}
