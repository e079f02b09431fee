package org.bihuan.server.statement;

import java.util.List;
import java.util.Optional;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.weighing.UnitWeights;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark;

/**
 * One version of a statement, opened for somebody.
 *
 * @param framework of the cycle, as it was frozen
 * @param person the name of whom it belongs to; empty for the team's
 * @param versions all of them, the newest first
 * @param printed the report's remarks, one for one, with arguments in the reader's language
 * @param corrections what people said of this version's outline, and stands
 * @param left what was said of the version before and could not be said again of this one
 * @param document what kind of document it is taken for
 * @param weights what its unit decided about rules
 * @param expectations what the cycle's framework expects, in the reader's language
 */
record Opened(
        StoredStatement statement,
        Cycle cycle,
        ReviewFramework framework,
        Optional<String> person,
        List<StoredVersion> versions,
        StoredVersion version,
        CheckReport report,
        List<Remark> printed,
        List<StoredCorrection> corrections,
        List<StoredCorrection> left,
        DocumentSeen document,
        UnitWeights weights,
        Expectations expectations,
        Judgement judgement,
        Access access) {
    Opened {
        versions = List.copyOf(versions);
        printed = List.copyOf(printed);
        corrections = List.copyOf(corrections);
        left = List.copyOf(left);
    }

    boolean isLatest() {
        return version.number() == versions.getFirst().number();
    }
}
