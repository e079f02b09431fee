package org.bihuan.server.statement;

import java.util.List;
import java.util.UUID;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.weighing.UnitWeights;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.outline.Correction;

/**
 * Everything that a report is made from, beside the rules of this program and the wording of the
 * framework, which stays until the cycle takes another version of it.
 */
record CheckKey(
        UUID versionId,
        List<Correction> corrections,
        Expectations expectations,
        UnitWeights weights) {
    CheckKey {
        corrections = List.copyOf(corrections);
    }

    /**
     * The same under one version of a framework: a cycle may take a later one, and then nothing
     * that was made by the earlier one holds.
     */
    CheckKey under(String framework) {
        return new CheckKey(of(versionId, framework), corrections, expectations, weights);
    }

    /** Something by its id, under one version of a framework. */
    static UUID of(UUID id, String framework) {
        return Ids.named(id + framework);
    }
}
