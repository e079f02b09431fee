package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;

/** Items that a person has pointed out. */
final class CalledEntries {
    private final Calls calls;

    CalledEntries(Calls calls) {
        this.calls = calls;
    }

    /** Items below {@code node} that a person has pointed out. */
    List<Node> below(Node node) {
        if (calls.none()) {
            return List.of();
        }
        List<Node> called = new ArrayList<>();
        for (Node child : node.children) {
            if (child.isCalledEntry()) {
                called.add(child);
            } else if (!Parts.isPart(child)) {
                called.addAll(below(child));
            }
        }
        return called;
    }

    /** Where a person lets another item begin inside {@code node}; its end if nowhere. */
    int first(Node node) {
        List<Node> called = below(node);
        return called.isEmpty() ? node.end : called.getFirst().start;
    }
}
