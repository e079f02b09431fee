package org.bihuan.server.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.proof.CanonicalJson;
import org.bihuan.proof.Commitment;
import org.bihuan.server.ids.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends to the audit trail. It joins the caller's transaction and refuses to work without one:
 * the change and its entry are committed together or not at all.
 */
@Service
public class AuditTrail {

    private final AuditRows rows;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Set<UUID> touched = ConcurrentHashMap.newKeySet();

    AuditTrail(AuditRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param unitId the unit in whose trail this is written; it must be in sight
     * @param personId who did it
     * @param action dotted and lower case, such as {@code ledger.item.closed}; never renamed; the
     *     bundles of both languages have a sentence of the same key
     * @param subjectKind what it was done to, such as {@code ledger-item}
     * @param facts ids, numbers, dates and states; no content
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            UUID unitId,
            UUID personId,
            String action,
            String subjectKind,
            UUID subjectId,
            Map<String, String> facts) {
        Content none = Content.of(subjectId);
        append(unitId, personId, action, subjectKind, subjectId, facts, none);
    }

    /**
     * As {@link #append}, committed to what the entry speaks of: a fact for each text and file of
     * the content, and its salt where only those find it who may read the content.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            UUID unitId,
            UUID personId,
            String action,
            String subjectKind,
            UUID subjectId,
            Map<String, String> facts,
            Content content) {
        write(unitId, personId, action, subjectKind, subjectId, facts, content);
    }

    private void write(
            UUID unitId,
            @Nullable UUID personId,
            String action,
            String subjectKind,
            UUID subjectId,
            Map<String, String> facts,
            Content content) {
        UUID entryId = ids.next();
        Map<String, String> all = new TreeMap<>(facts);
        Map<Content.Part, byte[]> salts = new LinkedHashMap<>();
        for (Content.Part part : content.parts()) {
            byte[] salt = Commitment.salt(random);
            salts.put(part, salt);
            all.put(part.fact(), Commitment.to(part.bytes(), salt).value());
        }
        rows.insert(
                entryId,
                unitId,
                personId,
                action,
                subjectKind,
                subjectId,
                CanonicalJson.text(all),
                clock.instant());
        salts.forEach((part, salt) -> rows.insert(unitId, entryId, content.id(), part, salt));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        touch(unitId);
                    }
                });
    }

    /**
     * As {@link #append}, unless the same person has done the same to the same within a while: for
     * what is done over and over, such as turning the pages of one paper.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendOnce(
            UUID unitId,
            UUID personId,
            String action,
            String subjectKind,
            UUID subjectId,
            Map<String, String> facts,
            Duration within) {
        Instant since = clock.instant().minus(within);
        if (!rows.stands(unitId, personId, action, subjectId, since)) {
            append(unitId, personId, action, subjectKind, subjectId, facts);
        }
    }

    /** As {@link #appendOnce}, of somebody who is nobody here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendOnceOfNobody(
            UUID unitId, String action, String subjectKind, UUID subjectId, Duration within) {
        if (!rows.stands(unitId, null, action, subjectId, clock.instant().minus(within))) {
            Content none = Content.of(subjectId);
            write(unitId, null, action, subjectKind, subjectId, Map.of(), none);
        }
    }

    /**
     * Units in whose trail entries were committed since this was last asked; each is given out
     * once. A hint for whoever numbers the entries; it does not outlive the process.
     */
    public Set<UUID> takeTouched() {
        Set<UUID> taken = Set.copyOf(touched);
        touched.removeAll(taken);
        return taken;
    }

    public void touch(UUID unitId) {
        touched.add(unitId);
    }
}
