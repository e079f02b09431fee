package org.bihuan.server.cycle;

import org.bihuan.server.page.Said;

/**
 * One thing that stands against a step (关口未过的一条原因).
 *
 * @param code stable, lower case, such as {@code talks-missing}; for programs
 * @param said the sentence, the same on every screen, paper and line of a program's answer
 * @param count how many of it are missing; at least 1
 * @param href where it is mended
 */
public record Blocker(String code, Said said, int count, String href) {
    public Blocker {
        if (count < 1) {
            throw new IllegalArgumentException("nothing is missing: " + code);
        }
    }
}
