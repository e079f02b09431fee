package org.bihuan.server.identity;

import java.util.List;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;

/** Faults as a page shows them: each with the sentence and the field that mends it. */
final class Refusing {

    private Refusing() {}

    static Refusals of(List<Fault> faults) {
        return new Refusals(
                faults.stream().map(fault -> Refusal.at(fault.field(), fault.key())).toList());
    }
}
