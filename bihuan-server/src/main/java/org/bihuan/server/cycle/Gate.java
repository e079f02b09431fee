package org.bihuan.server.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.Words;

/**
 * A step of a cycle as it stands at this moment (关口), computed from facts.
 *
 * @param number counted from 1, in the framework's order
 * @param lines what there is to know
 * @param blockers when the step waits, what the steps before it lack; else what it lacks itself;
 *     empty when it is done
 * @param passed a step that waited and was let go on all the same
 * @param due the day that the plan gives it; empty as long as the day it counts from is not known
 * @param kept whether a part of the software keeps the step; else people note that it was done
 */
public record Gate(
        String step,
        StepKind kind,
        int number,
        Words name,
        State state,
        List<StepFact.Line> lines,
        List<Blocker> blockers,
        Optional<GateOverride> passed,
        Optional<String> href,
        Optional<LocalDate> due,
        boolean kept) {

    public Gate {
        lines = List.copyOf(lines);
        blockers = List.copyOf(blockers);
    }

    public enum State {
        /** Shut: something before it is missing. */
        WAITING("waiting"),
        NOT_BEGUN("not-begun"),
        UNDER_WAY("under-way"),
        DONE("done");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** For programs, and the end of the key of its sentence. */
        public String word() {
            return word;
        }
    }

    public boolean isShut() {
        return state == State.WAITING;
    }
}
