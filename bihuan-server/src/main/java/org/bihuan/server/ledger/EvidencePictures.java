package org.bihuan.server.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bihuan.reading.room.ReadingRoom;
import org.springframework.stereotype.Component;

/**
 * Small pictures of photographs, drawn in a process of their own and kept in memory: a file never
 * changes, and whoever asks has been asked whether he may see it.
 */
@Component
class EvidencePictures {
    private static final Set<String> PHOTOGRAPHS = Set.of("image/jpeg", "image/png");

    /** Some 20 KB each. */
    private static final int KEPT = 500;

    private final ReadingRoom room;
    private final Map<UUID, Optional<byte[]>> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(KEPT, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<UUID, Optional<byte[]>> eldest) {
                            return size() > KEPT;
                        }
                    });

    EvidencePictures(ReadingRoom room) {
        this.room = room;
    }

    static boolean isPhotograph(Evidence evidence) {
        return PHOTOGRAPHS.contains(evidence.mediaType());
    }

    /**
     * @param caller who waits for it
     * @param content read only if it is not drawn yet
     */
    Optional<byte[]> of(
            Evidence evidence, UUID caller, java.util.function.Supplier<byte[]> content) {
        if (!isPhotograph(evidence)) {
            return Optional.empty();
        }
        Optional<byte[]> known = kept.get(evidence.id());
        if (known != null) {
            return known;
        }
        Optional<byte[]> drawn =
                room.picture(caller.toString(), evidence.fileName(), content.get());
        kept.put(evidence.id(), drawn);
        return drawn;
    }
}
