package org.bihuan.testkit;

/** Placeholder. */
public final class HostileFiles {
    private HostileFiles() {}
}
