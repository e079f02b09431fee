package org.bihuan.fuzz;

/** Where the search comes in; its first argument names the target. */
public final class Door {
    private static Target target = Target.FILE;

    private Door() {}

    public static void fuzzerInitialize(String[] arguments) {
        target = Target.valueOf(arguments[0]);
        // Loading and instrumenting classes must not count as the time of the first input.
        Inputs.of(target).forEach(Door::fuzzerTestOneInput);
    }

    public static void fuzzerTestOneInput(byte[] mutated) {
        target.look(target.fixture(mutated));
    }
}
