package org.bihuan.server.statement;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.check.Remark;

/**
 * One version of a statement, opened for somebody.
 *
 * @param person the name of whom it belongs to; empty for the team's
 * @param versions all of them, the newest first
 * @param printed the report's remarks, one for one, with arguments in the reader's language
 * @param expectations what the cycle's framework expects, in the reader's language
 */
record Opened(
        StoredStatement statement,
        Cycle cycle,
        Optional<String> person,
        List<StoredVersion> versions,
        StoredVersion version,
        CheckReport report,
        List<Remark> printed,
        Expectations expectations,
        Judgement judgement,
        Access access) {
    Opened {
        versions = List.copyOf(versions);
        printed = List.copyOf(printed);
    }

    boolean isLatest() {
        return version.number() == versions.getFirst().number();
    }
}
