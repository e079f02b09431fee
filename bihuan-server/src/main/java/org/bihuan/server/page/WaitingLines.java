package org.bihuan.server.page;

import java.time.LocalDate;
import java.util.List;

/**
 * A feature's answer to "what waits for me?"; every bean of this type is asked for the home page.
 * The answer is complete, whether or not a message was ever sent.
 */
public interface WaitingLines {
    List<WaitingLine> waitingFor(Viewer viewer, LocalDate today);
}
