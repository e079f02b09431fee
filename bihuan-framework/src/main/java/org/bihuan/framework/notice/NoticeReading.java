package org.bihuan.framework.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.framework.ReviewFramework;

/**
 * What was read in a notice, and what was not.
 *
 * @param proposals in reading order
 * @param announced how many dimensions the notice says there are
 * @param nearest the framework that shares most dimensions
 * @param missing what was looked for and not found
 */
public record NoticeReading(
        List<Proposal> proposals,
        Optional<Integer> announced,
        Optional<Nearest> nearest,
        Set<Sought> missing) {
    public NoticeReading {
        proposals = List.copyOf(proposals);
        missing = Set.copyOf(missing);
    }

    /** What is looked for in every notice. */
    public enum Sought {
        DIMENSIONS,
        DEADLINES,
        ATTENDANCE
    }

    /**
     * @param shared how many of the notice's dimensions it has
     */
    public record Nearest(ReviewFramework framework, int shared) {}

    /** The dimensions alone. */
    public List<Proposal.Dimension> dimensions() {
        return proposals.stream()
                .map(Proposal::value)
                .filter(Proposal.Dimension.class::isInstance)
                .map(Proposal.Dimension.class::cast)
                .toList();
    }
}
