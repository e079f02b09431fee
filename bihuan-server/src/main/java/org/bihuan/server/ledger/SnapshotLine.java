package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An item as a snapshot keeps it, one JSON object a line, its fields always in this order.
 *
 * @param owner by name, as on that day
 * @param files how many files of evidence there were
 */
record SnapshotLine(
        UUID item,
        String number,
        ItemState state,
        String owner,
        String verifier,
        LocalDate dueOn,
        LocalDate promisedOn,
        int extensions,
        int files,
        boolean outcome,
        String problem,
        String measure) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What can differ between two snapshots; the problem and the measure never do. */
    enum Part {
        STATE,
        DUE,
        OWNER,
        FILES
    }

    static SnapshotLine of(LedgerListRows.Kept kept) {
        LedgerLine line = kept.line();
        return new SnapshotLine(
                line.id(),
                line.number().toString(),
                line.state(),
                line.people().ownerName(),
                line.people().verifierName(),
                line.dueOn(),
                kept.promisedOn(),
                kept.extensions(),
                line.shown().files(),
                line.shown().outcome(),
                line.problem(),
                line.measure());
    }

    String text() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("item", item.toString());
        fields.put("number", number);
        fields.put("state", state.word());
        fields.put("owner", owner);
        fields.put("verifier", verifier);
        fields.put("due", dueOn.toString());
        fields.put("promised", promisedOn.toString());
        fields.put("extensions", extensions);
        fields.put("files", files);
        fields.put("outcome", outcome);
        fields.put("problem", problem);
        fields.put("measure", measure);
        return JSON.writeValueAsString(fields);
    }

    static SnapshotLine read(String text) {
        JsonNode node = JSON.readTree(text);
        return new SnapshotLine(
                UUID.fromString(node.get("item").asString()),
                node.get("number").asString(),
                ItemState.byWord(node.get("state").asString()).orElseThrow(),
                node.get("owner").asString(),
                node.get("verifier").asString(),
                LocalDate.parse(node.get("due").asString()),
                LocalDate.parse(node.get("promised").asString()),
                node.get("extensions").asInt(),
                node.get("files").asInt(),
                node.get("outcome").asBoolean(),
                node.get("problem").asString(),
                node.get("measure").asString());
    }

    /** What became of one item between two snapshots. */
    record Change(Optional<SnapshotLine> before, SnapshotLine after, List<Part> parts) {}

    /**
     * Every item that is new or differs, in the order of {@code after}; an item never disappears.
     */
    static List<Change> between(List<SnapshotLine> before, List<SnapshotLine> after) {
        Map<UUID, SnapshotLine> old = new LinkedHashMap<>();
        before.forEach(line -> old.put(line.item(), line));
        List<Change> changes = new ArrayList<>();
        for (SnapshotLine line : after) {
            Optional<SnapshotLine> was = Optional.ofNullable(old.get(line.item()));
            List<Part> parts = was.map(line::differsFrom).orElse(List.of());
            if (was.isEmpty() || !parts.isEmpty()) {
                changes.add(new Change(was, line, parts));
            }
        }
        return changes;
    }

    private List<Part> differsFrom(SnapshotLine was) {
        List<Part> parts = new ArrayList<>();
        if (state != was.state()) {
            parts.add(Part.STATE);
        }
        if (!dueOn.equals(was.dueOn()) || extensions != was.extensions()) {
            parts.add(Part.DUE);
        }
        if (!owner.equals(was.owner())) {
            parts.add(Part.OWNER);
        }
        if (files != was.files() || outcome != was.outcome()) {
            parts.add(Part.FILES);
        }
        return parts;
    }

    static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
