package org.bihuan.server.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's word that a remark is not a fault here (不是问题), and why.
 *
 * @param place what the remark was about, so that the word survives the next version
 * @param rule id of the rule that remarked
 * @param quote the words that were remarked on, shortened for showing
 * @param version number of the version in which it was said
 * @param by name of the person who said it
 */
record Dismissal(
        UUID id,
        Fingerprint place,
        String rule,
        String quote,
        String reason,
        int version,
        String by,
        Instant at) {}
