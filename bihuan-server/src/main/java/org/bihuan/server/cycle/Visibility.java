package org.bihuan.server.cycle;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.framework.Filing;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.framework.Filing.Reader;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read which paper of a cycle, as its framework says. It narrows what the access table lets
 * through and never widens it; a paper that the framework is silent about keeps the table's rule.
 */
@Service
public class Visibility {

    private static final Map<Role, Reader> READERS =
            Map.of(
                    Role.ORGANISER, Reader.ORGANISER,
                    Role.HEAD, Reader.HEAD,
                    Role.MEMBER, Reader.MEMBER,
                    Role.SUPERVISOR, Reader.SUPERVISOR);

    private final Cycles cycles;

    /** A version of a framework never changes, so what was read once stays true. */
    private final Map<Key, Filing> known = new ConcurrentHashMap<>();

    private record Key(UUID cycle, String framework, String version) {}

    Visibility(Cycles cycles) {
        this.cycles = cycles;
    }

    /**
     * @param own whether the very paper is his: he wrote, owns or verifies it; what is somebody's
     *     own stays with him whatever a framework says
     */
    @Transactional(readOnly = true)
    public boolean lets(SignedIn who, Cycle cycle, Paper paper, boolean own) {
        Set<Reader> readers = filing(cycle).visibility().get(paper);
        return own
                || readers == null
                || READERS.entrySet().stream()
                        .filter(entry -> readers.contains(entry.getValue()))
                        .anyMatch(entry -> who.may(entry.getKey(), cycle.unitId()));
    }

    private Filing filing(Cycle cycle) {
        return known.computeIfAbsent(
                new Key(cycle.id(), cycle.frameworkId(), cycle.frameworkVersion()),
                _ -> cycles.framework(cycle).filing());
    }
}
