package org.bihuan.server.page;

import java.util.Optional;
import java.util.UUID;

/**
 * Who reads the page, as far as the page shows it. It grants nothing: what somebody may do is
 * decided by the services.
 *
 * @param post his office, as written under his name
 * @param unit name of the unit he works in at the moment
 */
public record Viewer(
        UUID accountId, UUID personId, String name, Optional<String> post, Optional<String> unit) {}
