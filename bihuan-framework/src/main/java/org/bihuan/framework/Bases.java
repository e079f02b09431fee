package org.bihuan.framework;

import java.util.List;
import java.util.Optional;

/** Where the frameworks are that others may be local variants of. */
public interface Bases {
    /** The text of a pack. */
    Optional<String> text(String id, int version);

    /** What there is, such as {@code cn-team-2021@1}, for those who asked for something else. */
    List<String> references();

    /** The packs that ship. */
    static Bases shipped() {
        return ShippedPacks.BASES;
    }

    /** No bases at all. */
    static Bases none() {
        return new Bases() {
            @Override
            public Optional<String> text(String id, int version) {
                return Optional.empty();
            }

            @Override
            public List<String> references() {
                return List.of();
            }
        };
    }
}
