package org.bihuan.server.access;

import java.util.EnumMap;
import java.util.Map;
import org.bihuan.server.identity.Role;

/**
 * One line of a table.
 *
 * @param method of HTTP, or {@code ANY}
 * @param pattern as the running server knows it, such as {@code /statements/{statementId}}
 * @param relation what the addressed thing is to the asker, a word of the table
 * @param answers one for each role
 */
public record AccessRow(
        String method,
        String pattern,
        Where where,
        String relation,
        Map<Role, AccessRow.Answer> answers) {

    public AccessRow {
        answers = java.util.Collections.unmodifiableMap(new EnumMap<>(answers));
    }

    /** What somebody with a role gets. */
    public enum Answer {
        /** Done, or refused for reasons that lie in the state of things. */
        YES("yes"),
        /** Refused in words, whatever the state: 422. */
        TOLD("told"),
        /** Of a field: a sentence that says why stands in its place. */
        REDACT("redact"),
        /** As if it were not there: 404. */
        NO("no");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Whose role counts. */
    public sealed interface Where {

        /** Nobody need be signed in. */
        record Open() implements Where {}

        /** A role held in any unit. */
        record Self() implements Where {}

        /**
         * A role held in one unit.
         *
         * @param table the table of the addressed row; {@code units} for the unit itself
         * @param variable of the pattern, or a parameter of the request
         */
        record InUnit(String table, String variable, boolean isParameter) implements Where {}
    }

    public Answer answer(Role role) {
        return answers.getOrDefault(role, Answer.NO);
    }
}
