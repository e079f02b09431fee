package org.bihuan.server.auditing;

import java.util.List;

/**
 * Some entries of a log, the newest first.
 *
 * @param total how many there are in all
 */
public record LogStretch(List<LogLine> lines, int total) {
    public LogStretch {
        lines = List.copyOf(lines);
    }
}
