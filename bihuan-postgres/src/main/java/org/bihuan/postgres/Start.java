package org.bihuan.postgres;

import java.util.List;

/** What became of the wish to start a managed server. */
public sealed interface Start {

    /** The server answers; closing it stops it. */
    record Running(ManagedPostgres server) implements Start {}

    /** Nothing runs and nothing was left half done; all known reasons, never empty. */
    record Refused(List<Refusal> reasons) implements Start {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
