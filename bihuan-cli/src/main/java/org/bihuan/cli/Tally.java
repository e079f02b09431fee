package org.bihuan.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Outline;
import org.bihuan.text.outline.Outline.DocumentKind;

/**
 * What is kept of one file when its report is gone: counts, and the reasons of a refusal.
 *
 * @param path see {@link Input#relative}
 * @param kinds remarks by the letter that their rules begin with
 * @param document what kind of document the text seems to be
 * @param torn places that can be read in more than one way
 * @param reasons why it was not checked; empty when it was
 */
record Tally(
        String path,
        Map<Severity, Integer> weights,
        Map<Character, Integer> kinds,
        Optional<DocumentKind> document,
        int torn,
        List<Outcome.Reason> reasons) {

    static Tally of(Outcome outcome) {
        Map<Severity, Integer> weights = new EnumMap<>(Severity.class);
        Map<Character, Integer> kinds = new TreeMap<>();
        return switch (outcome) {
            case Outcome.Refused refused ->
                    new Tally(
                            refused.path(), weights, kinds, Optional.empty(), 0, refused.reasons());
            case Outcome.Checked checked -> {
                for (Remark remark : checked.report().remarks()) {
                    weights.merge(remark.severity(), 1, Integer::sum);
                    kinds.merge(remark.rule().charAt(0), 1, Integer::sum);
                }
                Outline outline = checked.report().outline();
                yield new Tally(
                        checked.path(),
                        weights,
                        kinds,
                        outline.kind(),
                        outline.torn().size(),
                        List.of());
            }
        };
    }

    boolean isRefused() {
        return !reasons.isEmpty();
    }

    int count(Severity severity) {
        return weights.getOrDefault(severity, 0);
    }

    int count(char kind) {
        return kinds.getOrDefault(kind, 0);
    }
}
