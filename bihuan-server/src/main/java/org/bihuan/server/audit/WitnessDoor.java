package org.bihuan.server.audit;

/** The way to the witness of the logs, whoever speaks with it. */
public interface WitnessDoor {

    /** What came back. */
    sealed interface Answer {
        /**
         * @param status of HTTP
         * @param body what was said
         */
        record Said(int status, String body) implements Answer {}

        /**
         * @param why a word for the log of the server; never a secret
         */
        record Silent(String why) implements Answer {}

        /** Nothing was sent: its address would be spoken to in the clear. */
        record InTheClear() implements Answer {}
    }

    /** Whether there is a witness at all. */
    boolean isSet();

    /**
     * Hands over a head as C2SP tlog-witness spells it ({@code POST add-checkpoint}).
     *
     * @param request {@code old N}, the path, a blank line, the signed head
     */
    Answer offer(String request);
}
