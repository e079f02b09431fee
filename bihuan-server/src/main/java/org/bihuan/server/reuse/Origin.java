package org.bihuan.server.reuse;

/** Whose words they are, as far as the reader may know. */
sealed interface Origin {
    /** His own of a year before. */
    record OwnEarlier(String title) implements Origin {}

    record Colleague(String title) implements Origin {}

    record OtherUnit(String unit) implements Origin {}

    record Reference(String title) implements Origin {}

    /** Somebody's of the same unit; no more is told. */
    record SomebodyHere() implements Origin {}

    /** Another unit's; no more is told. */
    record SomewhereElse() implements Origin {}

    /** It has been removed since. */
    record Removed() implements Origin {}
}
