package org.bihuan.server.cycle;

import java.util.List;
import java.util.Map;
import org.bihuan.framework.sheet.FrameworkComparison;
import org.bihuan.server.page.Choice;

/**
 * What an upgrade would do to a cycle. Public only because templates are elsewhere.
 *
 * @param to id and version of what is looked at; empty text for none yet
 * @param losing names of steps whose notes, days and overrides lose their place
 * @param taken sentences on upgrades that were taken
 */
public record UpgradeView(
        String href,
        String now,
        String to,
        String toTitle,
        List<Choice> choices,
        List<FrameworkComparison.Difference> differences,
        Map<FrameworkComparison.Fate, Integer> counts,
        List<String> losing,
        List<String> taken,
        boolean mayTake,
        String reason) {

    public UpgradeView {
        choices = List.copyOf(choices);
        differences = List.copyOf(differences);
        losing = List.copyOf(losing);
        taken = List.copyOf(taken);
    }

    public int count(FrameworkComparison.Fate fate) {
        return counts.getOrDefault(fate, 0);
    }
}
