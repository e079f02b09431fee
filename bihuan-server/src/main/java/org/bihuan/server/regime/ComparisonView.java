package org.bihuan.server.regime;

import java.util.List;
import java.util.Map;
import org.bihuan.framework.sheet.FrameworkComparison;
import org.bihuan.server.page.Page;

/** What stays and what goes, for the page that shows it. */
public record ComparisonView(
        String before,
        String after,
        Map<FrameworkComparison.Fate, Integer> counts,
        List<FrameworkComparison.Difference> differences) {

    static ComparisonView of(Page page, Seen before, Seen after) {
        FrameworkComparison comparison =
                FrameworkComparison.of(
                        before.framework(), after.framework(), FrameworkPages.language(page));
        return new ComparisonView(
                before.framework().reference(),
                after.framework().reference(),
                comparison.counts(),
                comparison.differences());
    }

    public int count(FrameworkComparison.Fate fate) {
        return counts.getOrDefault(fate, 0);
    }
}
