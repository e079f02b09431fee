package org.bihuan.server.statement;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bihuan.server.weighing.UnitWeights;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Expectations;
import org.bihuan.text.outline.Correction;

/**
 * What the latest checks found, so that a word on one remark of a long text does not check it all
 * again. A version never changes, so a report holds as long as everything it was made from is the
 * same; whoever may not read it never gets as far as asking. Safe for many threads.
 */
final class RecentChecks {
    /**
     * Everything that a report is made from, beside the rules of this program and the wording of
     * the framework, which is frozen for the cycle that the version belongs to.
     */
    record Key(
            UUID versionId,
            List<Correction> corrections,
            Expectations expectations,
            UnitWeights weights) {
        Key {
            corrections = List.copyOf(corrections);
        }
    }

    private final int mostCharacters;
    private final LinkedHashMap<Key, CheckReport> reports = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    /**
     * @param mostCharacters of all texts whose reports are kept, in UTF-16 code units; the one
     *     asked for last is kept however long it is
     */
    RecentChecks(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** The report kept for the key; else what {@code check} makes, which is kept from now on. */
    CheckReport get(Key key, Supplier<CheckReport> check) {
        synchronized (reports) {
            CheckReport kept = reports.get(key);
            if (kept != null) {
                return kept;
            }
        }
        CheckReport made = check.get();
        synchronized (reports) {
            CheckReport before = reports.put(key, made);
            characters += length(made) - (before == null ? 0 : length(before));
            Iterator<Map.Entry<Key, CheckReport>> oldest = reports.entrySet().iterator();
            while (characters > mostCharacters && reports.size() > 1) {
                characters -= length(oldest.next().getValue());
                oldest.remove();
            }
        }
        return made;
    }

    private static int length(CheckReport report) {
        return report.source().text().length();
    }
}
