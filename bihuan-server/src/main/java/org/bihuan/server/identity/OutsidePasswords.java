package org.bihuan.server.identity;

/** A directory outside that knows people's passwords. */
public interface OutsidePasswords {

    /** Asks the directory now; takes a few seconds at most. */
    Answer check(String signInName, String password);

    /** What the directory says. */
    sealed interface Answer {
        /** No directory is to be asked. */
        record Off() implements Answer {}

        record Known(OutsideIdentity identity) implements Answer {}

        /** Nobody of this name and password. */
        record Unknown() implements Answer {}

        /** It could not be asked. */
        record Unreachable() implements Answer {}
    }
}
