package org.bihuan.server.cycle;

import java.util.Optional;
import org.bihuan.framework.Words;
import org.bihuan.server.page.Said;

/**
 * A paper that goes with the report upward, and how it stands.
 *
 * @param there whether it can be attached, or is noted as attached
 * @param href where it is, if the system keeps it
 * @param byHand whether the organiser notes it, because the system does not keep it
 */
record Attachment(
        String code,
        Words name,
        boolean required,
        boolean there,
        Said said,
        Optional<String> href,
        boolean byHand) {

    boolean lacks() {
        return required && !there;
    }
}
