package org.bihuan.server.audit;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.proof.LogExport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the salts of content to whoever may read the content, which the caller has made sure
 * of: with them a verifier checks texts and files against the log ({@code ./bihuan verify LOG
 * --openings FILE}).
 */
@Service
public class Salts {

    private final AuditRows rows;

    Salts(AuditRows rows) {
        this.rows = rows;
    }

    /**
     * Lines of an openings file, in the order of the entries.
     *
     * @param contents ids as they were given to {@link Content}
     * @param texts what the texts are, by content and fact, as {@link #key} spells it; a file is
     *     brought along by whoever verifies
     */
    @Transactional(readOnly = true)
    public String openings(UUID unitId, Collection<UUID> contents, Map<String, String> texts) {
        List<AuditRows.Salt> salts = rows.salts(unitId, contents);
        return salts.stream()
                .map(salt ->
                        new LogExport.Opening(
                                salt.entry().toString(),
                                salt.fact(),
                                Optional.ofNullable(texts.get(key(salt.content(), salt.fact()))),
                                Base64.getEncoder().encodeToString(salt.salt())))
                .map(opening ->
                        new String(opening.bytes(), java.nio.charset.StandardCharsets.UTF_8) + "\n")
                .collect(Collectors.joining());
    }

    public static String key(UUID content, String fact) {
        return content + " " + fact;
    }
}
