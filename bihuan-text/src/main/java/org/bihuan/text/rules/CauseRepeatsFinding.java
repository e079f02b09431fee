package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.Span;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Cause;
import org.bihuan.text.outline.Item.Finding;

/**
 * L02: a cause that says the finding over again, or that heaps up further symptoms: it leaves open
 * why. One remark for a cause.
 */
final class CauseRepeatsFinding implements Rule {
    private static final int PARALLEL = 3;

    /** Beyond so many, titles are not compared each with each. */
    private static final int MOST_FINDINGS = 200;

    private static final int SHORTEST = 4;
    private static final double SAME = 0.7;

    @Override
    public String id() {
        return "L02";
    }

    @Override
    public Optional<String> obstacle(Subject subject) {
        return Items.noFindings(subject).or(() -> Items.noCauses(subject));
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        SharedFaults faults = new SharedFaults(subject);
        for (Finding finding : subject.outline().findings()) {
            faults.add(finding);
        }
        List<Hit> hits = new ArrayList<>();
        WordPairs pairs = WordPairs.of(subject);
        int[] findings = pairs.all(Finding.class);
        for (int at : pairs.all(Cause.class)) {
            Cause cause = (Cause) pairs.items.get(at);
            Optional<Item> same = sameTitle(pairs, at, findings);
            if (same.isPresent()) {
                hits.add(Hit.at(cause.titleSpan(), "repeats", same.get().title()));
                continue;
            }
            List<SharedFaults.Pair> again =
                    faults.again(cause).stream()
                            .filter(p -> !p.before().item().span().overlaps(cause.span()))
                            .toList();
            for (SharedFaults.Pair pair : again.subList(0, Math.min(2, again.size()))) {
                hits.add(
                        Hit.at(
                                pair.here().span(),
                                "repeats",
                                subject.source().slice(pair.before().span())));
            }
            symptoms(subject, cause).ifPresent(span -> hits.add(Hit.at(span, "symptoms")));
        }
        return hits;
    }

    /** 攻坚克难不够、持续发力不够、动真碰硬不够: three with the same deficit, side by side. */
    private static Optional<Span> symptoms(Subject subject, Cause cause) {
        String text = subject.text();
        List<Faults.Fault> faults = FaultsOfItems.of(subject).in(cause);
        int run = 1;
        for (int i = 1; i < faults.size(); i++) {
            Faults.Fault before = faults.get(i - 1);
            Faults.Fault here = faults.get(i);
            boolean beside =
                    here.subject().start() == before.deficit().end() + 1
                            && "、，,".indexOf(text.charAt(before.deficit().end())) >= 0
                            && here.deficit().in(text).equals(before.deficit().in(text));
            run = beside ? run + 1 : 1;
            if (run == PARALLEL) {
                return Optional.of(
                        new Span(faults.get(i - 2).subject().start(), here.deficit().end()));
            }
        }
        return Optional.empty();
    }

    /** A finding whose words the title of the cause nearly all takes over. */
    private static Optional<Item> sameTitle(WordPairs pairs, int cause, int[] findings) {
        Item item = pairs.items.get(cause);
        if (findings.length > MOST_FINDINGS || item.titleSpan().length() < SHORTEST) {
            return Optional.empty();
        }
        for (int finding : findings) {
            Item other = pairs.items.get(finding);
            if (pairs.titleInTitle(cause, finding) >= SAME && !other.span().overlaps(item.span())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
