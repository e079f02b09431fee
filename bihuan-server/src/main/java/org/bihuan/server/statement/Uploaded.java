package org.bihuan.server.statement;

import java.util.List;
import java.util.UUID;

/** What became of an upload. */
sealed interface Uploaded {
    /**
     * @param number of the version that now holds the text
     * @param fresh false when the latest version was the very same already, so that a form sent
     *     twice does no harm
     */
    record Done(UUID statementId, int number, boolean fresh) implements Uploaded {}

    record No(List<Refused> reasons) implements Uploaded {
        public No {
            reasons = List.copyOf(reasons);
        }
    }
}
