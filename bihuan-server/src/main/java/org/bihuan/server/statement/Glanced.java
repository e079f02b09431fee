package org.bihuan.server.statement;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.outline.Outline;

/**
 * One version with what was recognised in it, unchecked: enough to say what begins where.
 *
 * @param corrections what people said of this version's outline, and stands
 */
record Glanced(
        StoredStatement statement,
        StoredVersion version,
        SourceText source,
        Outline outline,
        List<StoredCorrection> corrections,
        Access access) {
    Glanced {
        corrections = List.copyOf(corrections);
    }
}
