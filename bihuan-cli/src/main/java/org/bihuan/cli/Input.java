package org.bihuan.cli;

import java.nio.file.Path;

/** Something that is to be checked, under the name that the reports give it. */
sealed interface Input {

    /** As on the command line; of a file found in a folder, its own name. */
    String given();

    /**
     * Relative to the folder that holds everything named on the command line, parted by slashes;
     * never a path of this machine.
     */
    String relative();

    /** A file that may be there. */
    record Found(Path path, String given, String relative) implements Input {}

    /** Nothing that could be opened; {@code reason} is a message key. */
    record Hopeless(String given, String relative, Exit exit, String reason) implements Input {}
}
