package org.bihuan.server.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bihuan.text.check.Checker;
import org.bihuan.text.rules.RuleBook;
import org.bihuan.text.wording.WordingPack;

/**
 * The rules of the text library, with what a cycle's framework adds to the wording packs that ship.
 * A checker is dear to make and cheap to use. They are kept by cycle, whose framework is frozen,
 * and not by wording: the framework is read anew for each page, and a pattern in it is then another
 * pattern. Safe for many threads.
 */
final class CycleCheckers {
    private final Checker standard = RuleBook.standard();
    private final int most;
    private final LinkedHashMap<UUID, Checker> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most checkers with wording of their own; the one asked for last is kept
     */
    CycleCheckers(int most) {
        this.most = most;
    }

    /** Without the wording of any framework. */
    Checker standard() {
        return standard;
    }

    /**
     * @param wording what the framework of the cycle adds
     */
    Checker of(UUID cycleId, WordingPack wording) {
        if (wording.rows().isEmpty()) {
            return standard;
        }
        synchronized (kept) {
            Checker checker = kept.computeIfAbsent(cycleId, id -> RuleBook.with(wording));
            if (kept.size() > most) {
                Map.Entry<UUID, Checker> oldest = kept.firstEntry();
                kept.remove(oldest.getKey());
            }
            return checker;
        }
    }
}
