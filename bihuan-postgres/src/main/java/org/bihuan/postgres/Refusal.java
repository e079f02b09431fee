package org.bihuan.postgres;

import java.nio.file.Path;
import java.util.List;

/** Why a managed server cannot be had. Whoever shows it finds the words. */
public sealed interface Refusal {

    /**
     * Another process (or another part of this one) works in this home.
     *
     * @param holder process id as the holder noted it, or empty text when it noted none
     */
    record HomeInUse(Path home, String holder) implements Refusal {}

    /** The folder cannot be made or written. */
    record HomeNotWritable(Path home, String cause) implements Refusal {}

    /** Sizes in bytes. */
    record DiskTooFull(Path home, long free, long needed) implements Refusal {}

    /** The cluster was made by another major version, which these executables cannot read. */
    record WrongVersion(Path home, String found, String needed) implements Refusal {}

    /** This build carries no PostgreSQL for this system; an outside one has to be named. */
    record NoBinaries(String system, String architecture) implements Refusal {}

    /** PostgreSQL refuses to run as root, and no way to shed root was found on this machine. */
    record CannotShedRoot(Path home) implements Refusal {}

    /** A server that is not ours works on our data. */
    record ForeignServer(Path home, long pid) implements Refusal {}

    /**
     * The server or one of its tools gave up.
     *
     * @param step the program that failed, such as {@code initdb}
     * @param lastLines the end of its log, oldest first
     */
    record CannotStart(String step, List<String> lastLines) implements Refusal {
        public CannotStart {
            lastLines = List.copyOf(lastLines);
        }
    }

    /** A setting that keeps acknowledged rows safe is not on, so we refuse to run on it. */
    record UnsafeSetting(String setting, String value) implements Refusal {}
}
