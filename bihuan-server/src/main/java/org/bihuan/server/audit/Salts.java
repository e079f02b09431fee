package org.bihuan.server.audit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.proof.Commitment;
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
    public byte[] openings(UUID unitId, Collection<UUID> contents, Map<String, String> texts) {
        return lines(
                rows.salts(unitId, contents),
                salt -> Optional.ofNullable(texts.get(key(salt.content(), salt.fact()))));
    }

    /**
     * As {@link #openings}, of what was called or answered differently over time: each entry is
     * opened with the wording that it is committed to, and with the last one if it is committed to
     * none of them, so that a verifier finds out.
     *
     * @param wordings of each content, whatever the fact, in the order in which it was given them;
     *     at least one
     */
    @Transactional(readOnly = true)
    public byte[] openingsOfWordings(UUID unitId, Map<UUID, List<String>> wordings) {
        List<AuditRows.Salt> salts = rows.salts(unitId, wordings.keySet());
        Map<UUID, String> facts =
                rows.facts(unitId, salts.stream().map(AuditRows.Salt::entry).toList());
        return lines(
                salts,
                salt -> {
                    List<String> worded = wordings.getOrDefault(salt.content(), List.of());
                    String said = facts.getOrDefault(salt.entry(), "");
                    return worded.stream()
                            .filter(one -> said.contains(Commitment.to(one, salt.salt()).value()))
                            .findFirst()
                            .or(() -> worded.reversed().stream().findFirst());
                });
    }

    private static byte[] lines(
            List<AuditRows.Salt> salts, Function<AuditRows.Salt, Optional<String>> text) {
        return salts.stream()
                .map(salt ->
                        new LogExport.Opening(
                                salt.entry().toString(),
                                salt.fact(),
                                text.apply(salt),
                                Base64.getEncoder().encodeToString(salt.salt())))
                .map(opening -> new String(opening.bytes(), StandardCharsets.UTF_8) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    public static String key(UUID content, String fact) {
        return content + " " + fact;
    }
}
