package org.bihuan.reading.room;

import java.nio.file.Path;
import java.util.List;

/** How a reader is started. */
@FunctionalInterface
interface ChildCommand {
    /**
     * @param folder its own, empty
     */
    List<String> in(Path folder);
}
