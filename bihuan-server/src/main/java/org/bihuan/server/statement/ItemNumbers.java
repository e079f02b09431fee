package org.bihuan.server.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.text.outline.Item;
import org.bihuan.text.outline.Item.Finding;
import org.bihuan.text.outline.Outline;

/**
 * The numbers by which people call the parts of a statement: finding 5.3 is the third one under the
 * fifth dimension. They follow reading order and do not depend on what the author's marks say, so
 * that a missing or doubled mark does not make two findings the same.
 */
final class ItemNumbers {
    private final Map<String, String> byId = new HashMap<>();

    private ItemNumbers() {}

    static ItemNumbers of(Outline outline) {
        ItemNumbers numbers = new ItemNumbers();
        Map<String, Integer> dimensions = new HashMap<>();
        outline.dimensions().forEach(d -> dimensions.put(d.id(), dimensions.size() + 1));
        Map<String, Integer> inDimension = new HashMap<>();
        int elsewhere = 0;
        for (Finding finding : outline.findings()) {
            String id = finding.dimension().orElse("");
            int dimension = dimensions.getOrDefault(id, 0);
            if (dimension > 0) {
                int index = inDimension.merge(id, 1, Integer::sum);
                numbers.byId.put(finding.id(), dimension + "." + index);
            } else {
                elsewhere++;
                // With dimensions in the text, 0.1 tells such a finding from a dimension's number.
                String number = Integer.toString(elsewhere);
                numbers.byId.put(finding.id(), dimensions.isEmpty() ? number : "0." + number);
            }
        }
        numbers.count(outline.causes());
        numbers.count(outline.measures());
        return numbers;
    }

    private void count(List<? extends Item> items) {
        for (int i = 0; i < items.size(); i++) {
            byId.put(items.get(i).id(), Integer.toString(i + 1));
        }
    }

    /**
     * @throws IllegalArgumentException if the item is not of the outline that was numbered
     */
    String of(Item item) {
        String number = byId.get(item.id());
        if (number == null) {
            throw new IllegalArgumentException("not an item of this outline: " + item.id());
        }
        return number;
    }
}
