package org.bihuan.server.identity;

import java.util.List;

/** Ways to sign in that lead away from here and back. */
public interface OutsideDoors {

    /** Words of those that are open, in order; {@code /sign-in/to/…} leads to each. */
    List<String> offered();
}
