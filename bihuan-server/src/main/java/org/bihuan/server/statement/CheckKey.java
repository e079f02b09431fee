package org.bihuan.server.statement;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.weighing.UnitWeights;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.outline.Correction;

/**
 * Everything that a report is made from, beside the rules of this program and the wording of the
 * framework, which is frozen for the cycle that the version belongs to.
 */
record CheckKey(
        UUID versionId,
        List<Correction> corrections,
        Expectations expectations,
        UnitWeights weights) {
    CheckKey {
        corrections = List.copyOf(corrections);
    }
}
