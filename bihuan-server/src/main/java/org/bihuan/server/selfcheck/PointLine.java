package org.bihuan.server.selfcheck;

import java.time.Instant;
import java.util.List;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** A {@link Point} in the reader's language. */
public record PointLine(
        String name, String gives, String yours, Tone tone, String standing, List<String> found) {

    public PointLine {
        found = List.copyOf(found);
    }

    static PointLine of(Page page, Point point) {
        String key = "selfcheck.point." + point.code();
        return new PointLine(
                page.say(key),
                page.say(key + ".gives"),
                page.say(key + ".yours"),
                point.standing().tone(),
                page.say(point.standing().said()),
                point.found().stream().map(said -> page.say(withMoments(page, said))).toList());
    }

    private static Said withMoments(Page page, Said said) {
        return new Said(
                said.key(),
                said.arguments().stream()
                        .map(a -> a instanceof Instant moment ? (Object) page.moment(moment) : a)
                        .toList());
    }
}
