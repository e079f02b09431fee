package org.bihuan.server.statement;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was made last of texts, so that turning a page of a long one does not make it all again. A
 * version never changes, so what is kept holds as long as everything it was made from is in the
 * key; whoever may not read it never gets as far as asking. Safe for many threads.
 */
final class Recent<K, V> {
    private record Kept<V>(V value, int characters) {}

    private final int mostCharacters;
    private final LinkedHashMap<K, Kept<V>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;

    /**
     * @param mostCharacters of all texts of which something is kept, in UTF-16 code units; the one
     *     asked for last is kept however long it is
     */
    Recent(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /**
     * What is kept for the key; else what {@code maker} makes, which is kept from now on.
     *
     * @param length of the text, in UTF-16 code units
     */
    V get(K key, int length, Supplier<V> maker) {
        synchronized (kept) {
            Kept<V> there = kept.get(key);
            if (there != null) {
                return there.value();
            }
        }
        V made = maker.get();
        synchronized (kept) {
            Kept<V> before = kept.put(key, new Kept<>(made, length));
            characters += length - (before == null ? 0 : before.characters());
            Iterator<Map.Entry<K, Kept<V>>> oldest = kept.entrySet().iterator();
            while (characters > mostCharacters && kept.size() > 1) {
                characters -= oldest.next().getValue().characters();
                oldest.remove();
            }
        }
        return made;
    }
}
