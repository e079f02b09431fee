package org.bihuan.server.ledger;

import org.bihuan.text.check.CheckReport;
import org.bihuan.text.outline.Item;

/** The words of a finding, a cause or a measure as the ledger quotes them. */
public final class ItemWords {
    private ItemWords() {}

    /** Without its mark and without the separator that ends it. */
    public static String of(CheckReport report, Item item) {
        int start =
                item.ordinal()
                        .map(mark -> mark.span().end())
                        .filter(end -> item.span().start() <= end && end <= item.span().end())
                        .orElse(item.span().start());
        String words = report.source().text().substring(start, item.span().end()).strip();
        String trimmed = words.replaceAll("[；;，,、]+$", "").strip();
        return trimmed.isEmpty() ? item.title() : trimmed;
    }
}
