package org.bihuan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Whatever units are created, moved, merged, renamed and closed, on whatever days: no unit ever
 * stands below itself, none stands open below one that has ended, and a change alters nothing on
 * any day before its own.
 */
class RandomReorganisationsTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int LIVES = 150;
    private static final int CHANGES = 60;

    @Test
    void keepTheTreeATreeAndThePastThePast() {
        long first = new Random().nextLong();
        System.out.println("RandomReorganisationsTest seed " + first);
        Map<String, Integer> done = new TreeMap<>();
        for (long seed = first; seed < first + LIVES; seed++) {
            live(seed, done);
        }

        assertThat(done.keySet())
                .as("seed %s does everything", first)
                .containsExactly("Close", "Create", "Merge", "Move", "Rename");
    }

    /**
     * In this one a unit was to leave, and to come back after what it came back to had been merged.
     */
    @Test
    void aLifeThatOnceWentWrong() {
        Map<String, Integer> done = new TreeMap<>();

        live(8300560815488817598L, done);

        assertThat(done).containsKeys("Merge", "Move");
    }

    private static void live(long seed, Map<String, Integer> done) {
        Random random = new Random(seed);
        UUID root = new UUID(0, 1);
        UnitTree tree =
                new UnitTree(
                        List.of(
                                new UnitHistory(
                                        root,
                                        "R",
                                        List.of(new Dated<>(BEGIN, "root")),
                                        List.of(new Dated<>(BEGIN, Optional.empty())),
                                        List.of(new Dated<>(BEGIN, UnitHistory.Standing.OPEN)))));
        List<UUID> units = new ArrayList<>(List.of(root));
        for (int i = 0; i < CHANGES; i++) {
            LocalDate today = BEGIN.plusDays(i);
            UnitChange change = change(random, units, today, i);
            Map<LocalDate, String> before = days(tree);
            if (new UnitChecks(tree, today).of(change).isEmpty()) {
                tree.apply(change);
                done.merge(change.getClass().getSimpleName(), 1, Integer::sum);
                if (change instanceof UnitChange.Create) {
                    units.add(change.unitId());
                }
                Map<LocalDate, String> after = days(tree);
                before.forEach((day, picture) -> {
                    if (day.isBefore(change.from())) {
                        assertThat(after.get(day))
                                .as("seed %s: %s alters %s", seed, change, day)
                                .isEqualTo(picture);
                    }
                });
                before.keySet().forEach(day -> isATree(tree, day, seed));
            }
        }
    }

    private static UnitChange change(Random random, List<UUID> units, LocalDate today, int number) {
        UUID unit = units.get(random.nextInt(units.size()));
        UUID other = units.get(random.nextInt(units.size()));
        LocalDate from = today.plusDays(random.nextInt(40) - 20L);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                    new UnitChange.Create(
                            new UUID(1, number), "U" + number, "unit " + number, unit, from);
            case 3, 4 -> new UnitChange.Move(unit, other, from);
            case 5 -> new UnitChange.Rename(unit, "name " + number, from);
            case 6 -> new UnitChange.Merge(unit, other, from);
            default -> new UnitChange.Close(unit, from);
        };
    }

    /** Every unit of every day, with its name, its place and its state. */
    private static Map<LocalDate, String> days(UnitTree tree) {
        Map<LocalDate, String> days = new TreeMap<>();
        for (int i = -25; i < CHANGES + 45; i++) {
            LocalDate day = BEGIN.plusDays(i);
            StringBuilder picture = new StringBuilder();
            for (UnitHistory unit : tree.all()) {
                unit.standing(day)
                        .ifPresent(state ->
                                picture.append(unit.code())
                                        .append(unit.name(day))
                                        .append(unit.parent(day))
                                        .append(state)
                                        .append('\n'));
            }
            days.put(day, picture.toString());
        }
        return days;
    }

    private static void isATree(UnitTree tree, LocalDate day, long seed) {
        for (UnitHistory unit : tree.all()) {
            Set<UUID> seen = new HashSet<>();
            Optional<UUID> at = Optional.of(unit.id());
            while (at.isPresent()) {
                assertThat(seen.add(at.get()))
                        .as("seed %s: %s stands below itself on %s", seed, unit.code(), day)
                        .isTrue();
                at = tree.find(at.get()).flatMap(one -> one.parent(day));
            }
            if (unit.isOpen(day)) {
                unit.parent(day)
                        .flatMap(tree::find)
                        .ifPresent(parent ->
                                assertThat(parent.isOpen(day))
                                        .as(
                                                "seed %s: %s below ended %s on %s",
                                                seed, unit.code(), parent.code(), day)
                                        .isTrue());
            }
        }
    }
}
