package org.bihuan.server.statement;

import java.util.List;
import java.util.UUID;

/** What became of an upload. */
sealed interface Uploaded {
    /**
     * @param number of the version that now holds the text
     * @param fresh false when the latest version was the very same already, so that a form sent
     *     twice does no harm
     * @param corrections what became of the corrections of the version before
     */
    record Done(UUID statementId, int number, boolean fresh, CarriedCorrections.Count corrections)
            implements Uploaded {}

    /** A version that was there already. */
    static Done again(UUID statementId, int number) {
        return new Done(statementId, number, false, CarriedCorrections.Count.NOTHING);
    }

    record No(List<Refused> reasons) implements Uploaded {
        public No {
            reasons = List.copyOf(reasons);
        }
    }
}
