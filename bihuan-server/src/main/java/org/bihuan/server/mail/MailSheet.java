package org.bihuan.server.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code mail/server.jte} prints. Public only because templates are elsewhere.
 *
 * @param fields as they stand in the form, by name; the password never
 * @param sample where a mail is sent for a trial
 */
public record MailSheet(
        boolean enabled,
        Map<String, String> fields,
        String sample,
        boolean hasPassword,
        Optional<Trial> trial) {
    public MailSheet {
        fields = Map.copyOf(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * What came of a trial.
     *
     * @param good steps that went well
     * @param failed why the next one did not, and what to do; empty when all did
     */
    public record Trial(List<String> good, String failed) {
        public Trial {
            good = List.copyOf(good);
        }
    }
}
