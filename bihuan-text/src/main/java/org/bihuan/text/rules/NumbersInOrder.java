package org.bihuan.text.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.check.Rule;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Section.Mark;
import org.bihuan.text.rules.MarkLists.Entry;

/**
 * S02: an ordinal that is missing, skipped, given twice or going backward. Numbers that run on from
 * the chapter before are in order, and so is a list that starts over.
 */
final class NumbersInOrder implements Rule {
    @Override
    public String id() {
        return "S02";
    }

    @Override
    public List<Hit> inspect(Subject subject) {
        List<Hit> hits = new ArrayList<>();
        Map<Integer, Integer> lastOfFamily = new HashMap<>();
        for (List<Entry> list : MarkLists.of(subject)) {
            inspect(list, lastOfFamily, hits);
        }
        return hits;
    }

    private static void inspect(
            List<Entry> list, Map<Integer, Integer> lastOfFamily, List<Hit> hits) {
        Mark first = list.getFirst().mark();
        if (first.style() == Mark.Style.SEQUENCE_WORD) {
            return;
        }
        int family = MarkLists.family(first);
        boolean runsOn = first.number() == lastOfFamily.getOrDefault(family, 0) + 1;
        if (first.number() > 1 && !runsOn) {
            hits.add(beginning(list.getFirst()));
        }
        for (int i = 1; i < list.size(); i++) {
            following(list.get(i - 1), list.get(i), hits);
        }
        lastOfFamily.put(family, list.getLast().mark().number());
    }

    private static Hit beginning(Entry entry) {
        Mark mark = entry.mark();
        String wanted = MarkLists.label(mark, 1);
        if (mark.number() == 2 && entry.unmarkedBefore().isPresent()) {
            return Hit.at(entry.unmarkedBefore().get(), "missing-first", wanted, mark.label());
        }
        return Hit.at(mark.span(), "begins-late", mark.label(), wanted);
    }

    private static void following(Entry before, Entry here, List<Hit> hits) {
        int last = before.mark().number();
        int number = here.mark().number();
        Mark mark = here.mark();
        if (number == last) {
            hits.add(Hit.at(mark.span(), "twice", mark.label()));
        } else if (number > last + 1) {
            String wanted = MarkLists.label(mark, last + 1);
            hits.add(Hit.at(mark.span(), "skipped", before.mark().label(), mark.label(), wanted));
        } else if (number < last && number > 1) {
            hits.add(Hit.at(mark.span(), "backward", before.mark().label(), mark.label()));
        } else if (number == 2 && here.unmarkedBefore().isPresent() && last > 1) {
            hits.add(
                    Hit.at(
                            here.unmarkedBefore().get(),
                            "missing-first",
                            MarkLists.label(mark, 1),
                            mark.label()));
        }
    }
}
