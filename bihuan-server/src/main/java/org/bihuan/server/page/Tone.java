package org.bihuan.server.page;

import java.util.Locale;

/**
 * How something stands, as shape and colour together. The word beside it is said by the feature:
 * colour is never the only sign.
 */
public enum Tone {
    /** Done, verified, recognised: a disc with a tick. */
    GOOD,
    /** Under way: a half-filled disc. */
    GOING,
    /** Needs an eye soon, or a remark at warning level: a triangle. */
    SOON,
    /** Overdue, returned, shut, or a remark at error level: a diamond. */
    BAD,
    /** Waits for somebody else: an hourglass. */
    WAITING,
    /** Not begun, or nothing to say about it: an empty ring. */
    IDLE,
    /** A note: a square. */
    NOTE;

    /** Class of the stylesheet. */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
