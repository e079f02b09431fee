package org.bihuan.server.reuse;

import java.util.Optional;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * How far the comparison of one statement is.
 *
 * @param person empty for the team's
 */
public record ReuseLine(Optional<String> person, String href, Tone tone, Said standing) {}
