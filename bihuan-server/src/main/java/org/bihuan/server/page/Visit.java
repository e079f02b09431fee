package org.bihuan.server.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The circumstances of one request.
 *
 * @param path where the reader is, for the menu
 * @param returnTo path and query that a change of language comes back to
 * @param csrf token that every form of the page must carry
 * @param notice what the step before wants to say once, such as "saved"
 * @param menu what the viewer may go to, in order
 * @param version of the software, for the foot of the page
 * @param assets changes whenever the stylesheet or the script does, so that browsers may keep them
 * @param today in the zone of the unit, for "3 days overdue"
 */
public record Visit(
        String path,
        String returnTo,
        String csrf,
        Optional<Viewer> viewer,
        Optional<Said> notice,
        List<MenuEntry> menu,
        String version,
        String assets,
        LocalDate today,
        ZoneId zone) {
    public Visit {
        menu = List.copyOf(menu);
    }
}
