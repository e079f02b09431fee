package org.bihuan.proof;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One entry of a log: what happened to what, by whom and when. It holds ids, numbers, dates and
 * states; a text stands in it only as a {@link Commitment}, so that the text can be destroyed while
 * the entry goes on to prove what it proved.
 *
 * @param id of the entry, unique in its log
 * @param unit whose log it is
 * @param person who did it; empty where the system did
 * @param action dotted and lower case, such as {@code ledger.item.closed}
 * @param subjectKind what it was done to, such as {@code ledger-item}
 * @param subject its id
 * @param happenedAt to the microsecond, as databases keep it
 */
public record LogEntry(
        String id,
        String unit,
        Optional<String> person,
        String action,
        String subjectKind,
        String subject,
        Map<String, String> facts,
        Instant happenedAt) {

    public LogEntry {
        facts = Map.copyOf(facts);
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is hashed, as text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** What is hashed: canonical JSON in UTF-8. */
    public byte[] bytes() {
        Map<String, Object> object = new TreeMap<>();
        object.put("action", action);
        object.put("facts", facts);
        object.put("id", id);
        person.ifPresent(who -> object.put("person", who));
        object.put("subject", subject);
        object.put("subjectKind", subjectKind);
        object.put("time", happenedAt.toString());
        object.put("unit", unit);
        return CanonicalJson.bytes(object);
    }

    /** The hash of its leaf; its short form is the receipt of whoever acted. */
    public Hash hash() {
        return Hash.ofLeaf(bytes());
    }

    /**
     * @throws CanonicalJson.NotCanonical also where a part is missing, unknown or of the wrong kind
     */
    static LogEntry read(byte[] bytes) throws CanonicalJson.NotCanonical {
        Map<String, Object> object = CanonicalJson.readAny(bytes);
        try {
            Map<String, String> facts = new TreeMap<>();
            ((Map<?, ?>) part(object, "facts"))
                    .forEach((name, value) -> facts.put((String) name, (String) value));
            LogEntry entry =
                    new LogEntry(
                            (String) part(object, "id"),
                            (String) part(object, "unit"),
                            Optional.ofNullable((String) object.get("person")),
                            (String) part(object, "action"),
                            (String) part(object, "subjectKind"),
                            (String) part(object, "subject"),
                            facts,
                            Instant.parse((String) part(object, "time")));
            if (Arrays.equals(entry.bytes(), bytes)) {
                return entry;
            }
        } catch (ClassCastException | DateTimeException e) {
            // a part of the wrong kind: told below
        }
        throw new CanonicalJson.NotCanonical();
    }

    private static Object part(Map<String, Object> object, String key)
            throws CanonicalJson.NotCanonical {
        Object part = object.get(key);
        if (part == null) {
            throw new CanonicalJson.NotCanonical();
        }
        return part;
    }
}
