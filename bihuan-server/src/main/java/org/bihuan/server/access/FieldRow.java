package org.bihuan.server.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bihuan.server.access.AccessRow.Answer;
import org.bihuan.server.identity.Role;

/**
 * A line about one field of things that are seen: who reads it, and for whom a sentence stands in
 * its place.
 *
 * @param field such as {@code meeting.criticism}; the sentence is {@code
 *     meeting.criticism.redacted}
 * @param tables whose words it is
 * @param relation what the thing is to the reader, a word of the table
 * @param answers {@link Answer#YES}, {@link Answer#REDACT}, or {@link Answer#NO} where a role never
 *     gets so far
 */
public record FieldRow(
        String field, List<String> tables, String relation, Map<Role, Answer> answers) {

    public FieldRow {
        tables = List.copyOf(tables);
        answers = java.util.Collections.unmodifiableMap(new EnumMap<>(answers));
    }

    public Answer answer(Role role) {
        return answers.getOrDefault(role, Answer.NO);
    }
}
