package org.bihuan.server.regime;

import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/**
 * One framework in the list.
 *
 * @param reference id and version; what the comparison is asked for
 * @param whose a unit's name, or empty for one that ships
 */
public record FrameworkLine(
        String title, String reference, String whose, Tone tone, Said state, String href) {}
