package org.bihuan.framework;

import java.util.List;

/**
 * Who must talk with whom. What is said is never asked for.
 *
 * @param forms such as face to face; empty: any
 */
public record Talks(List<Pairing> pairs, List<Form> forms) {
    public Talks {
        pairs = List.copyOf(pairs);
        forms = List.copyOf(forms);
    }

    /**
     * Everyone of one side with everyone of the other, himself left out.
     *
     * @param required false: it is offered, and nothing waits for it
     */
    public record Pairing(String code, Words name, Side first, Side second, boolean required) {}

    /** One side of a pair. */
    public enum Side {
        /** The head of the team. */
        HEAD,
        /** A member of the team who is not its head. */
        MEMBER,
        /** Somebody with a post outside the team. */
        OUTSIDE,
        /** The head of a department that the other side is in charge of (分管部门负责人). */
        DEPARTMENT_HEAD
    }

    public record Form(String code, Words name) {}
}
