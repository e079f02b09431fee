package org.bihuan.text.outline;

import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Section.Role;
import org.jspecify.annotations.Nullable;

/** Which sections hold items, and of what kind. */
final class Parts {
    private Parts() {}

    /** Whether a section holds items of its own, apart from those around it. */
    static boolean isPart(Node node) {
        return node.section
                && (isPart(node.role()) || (node.isCalledHeading() && node.role() != Role.ITEM));
    }

    private static boolean isPart(Role role) {
        return role == Role.DIMENSION
                || role == Role.FINDINGS
                || role == Role.CAUSES
                || role == Role.MEASURES;
    }

    static @Nullable Kind kindOf(Role role) {
        return switch (role) {
            case FINDINGS, DIMENSION -> Kind.FINDING;
            case CAUSES -> Kind.CAUSE;
            case MEASURES -> Kind.MEASURE;
            default -> null;
        };
    }
}
