package org.bihuan.server.statement;

import java.util.UUID;

/**
 * What a reviewer remarks at a place of a version.
 *
 * @param version its number
 * @param start UTF-16 offset into the version's text; {@code end} is exclusive
 * @param quote the words there
 */
record ReviewRemark(
        UUID id,
        UUID versionId,
        int version,
        int start,
        int end,
        String quote,
        String words,
        UUID by) {}
