package org.bihuan.server.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person as typed.
 *
 * @param post title of a seat; empty text for none
 */
record NewPerson(String name, String post, Optional<LocalDate> from) {

    private static final int LONGEST = 60;

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(faults(name));
        if (post.strip().length() > LONGEST) {
            faults.add(Fault.POST_TOO_LONG);
        }
        return faults;
    }

    static List<Fault> faults(String name) {
        String bare = name.strip();
        if (bare.isEmpty()) {
            return List.of(Fault.NAME_MISSING);
        }
        return bare.length() > LONGEST ? List.of(Fault.NAME_TOO_LONG) : List.of();
    }
}
