package org.bihuan.server.identity;

import java.util.List;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;

/** Faults as a page shows them: each with the sentence and the field that mends it. */
final class Refusing {

    private Refusing() {}

    static Refusals of(List<Fault> faults) {
        return of(faults, EntryRules.DEFAULT);
    }

    /** With the numbers of these rules in the sentences. */
    static Refusals of(List<Fault> faults, EntryRules rules) {
        return new Refusals(faults.stream().map(fault -> refusal(fault, rules)).toList());
    }

    private static Refusal refusal(Fault fault, EntryRules rules) {
        return switch (fault) {
            case PASSWORD_TOO_SHORT ->
                    Refusal.at(fault.field(), fault.key(), rules.passwordLength());
            case PASSWORD_TOO_SIMPLE ->
                    Refusal.at(fault.field(), fault.key(), rules.passwordKinds());
            default -> Refusal.at(fault.field(), fault.key());
        };
    }
}
