package org.bihuan.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.ledger.Party.Kind;

/**
 * Parts the people and units that one cell names. Names that run together without a sign are parted
 * by family names, and marked where another parting would do as well.
 */
public final class Parties {
    /** Between two names; a single blank within a name of two characters ("张 三") is none. */
    private static final Pattern SIGNS =
            Pattern.compile("[、，,；;/\\n|+]+|\\s+|和(?=[^\\s、，]{2})|及(?=[^\\s、，]{2})");

    private static final Pattern LABEL =
            Pattern.compile("(牵头|主责|责任|配合|协办|协助|分管|负责|督办|承办|主办)(?:单位|部门|领导|人|科室)?\\s*[:：]");
    private static final Pattern BRACKET = Pattern.compile("[（(]([^（()）]{1,20})[)）]");
    private static final Pattern SPACED_NAME =
            Pattern.compile("(?<![\\p{IsHan}])(\\p{IsHan})[ \\u3000]+(\\p{IsHan})(?![\\p{IsHan}])");

    private static final Set<String> FAMILY = new HashSet<>();
    private static final List<String> UNIT_ENDINGS = new ArrayList<>();
    private static final Set<String> EVERYBODY = new HashSet<>();
    private static final Set<String> ROLES = new HashSet<>();

    static {
        for (List<String> line : DataLines.of("surnames.txt")) {
            for (String word : line.getFirst().split(" ", -1)) {
                if (word.length() == 2) {
                    FAMILY.add(word);
                } else {
                    word.chars().forEach(c -> FAMILY.add(String.valueOf((char) c)));
                }
            }
        }
        for (List<String> line : DataLines.of("party-endings.txt")) {
            List<String> words = line.subList(1, line.size());
            switch (line.getFirst()) {
                case "unit" -> UNIT_ENDINGS.addAll(words);
                case "everybody" -> EVERYBODY.addAll(words);
                default -> ROLES.addAll(words);
            }
        }
    }

    private final String cell;
    private final List<Party> found = new ArrayList<>();
    private String part = "";

    private Parties(String cell) {
        this.cell = cell;
    }

    /** In the order of the cell; offsets count within it. */
    public static List<Party> in(String cell) {
        Parties parties = new Parties(cell);
        parties.read();
        return List.copyOf(parties.found);
    }

    private void read() {
        // "张 三" is one name: the blank only sets it out.
        boolean spaced = SPACED_NAME.matcher(cell).find() && familyBegins(cell);
        int from = 0;
        Matcher sign = SIGNS.matcher(cell);
        while (sign.find()) {
            boolean within = spaced && isWithinSpacedName(sign.start(), sign.end());
            if (!within) {
                piece(from, sign.start());
                from = sign.end();
            }
        }
        piece(from, cell.length());
    }

    private boolean familyBegins(String text) {
        Matcher name = SPACED_NAME.matcher(text);
        return name.find() && FAMILY.contains(name.group(1));
    }

    private boolean isWithinSpacedName(int start, int end) {
        Matcher name = SPACED_NAME.matcher(cell);
        while (name.find()) {
            if (name.end(1) == start && name.start(2) == end && FAMILY.contains(name.group(1))) {
                return true;
            }
        }
        return false;
    }

    private void piece(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(cell.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(cell.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return;
        }
        Matcher label = LABEL.matcher(cell).region(start, end);
        if (label.lookingAt()) {
            part = label.group(1);
            start = label.end();
            if (start < end) {
                piece(start, end);
            }
            return;
        }
        Matcher bracket = BRACKET.matcher(cell).region(start, end);
        if (bracket.find() && bracket.end() == end && bracket.start() > start) {
            piece(start, bracket.start());
            String inside = bracket.group(1);
            if (Set.of("牵头", "配合", "主责", "负责", "协办").contains(inside)) {
                Party last = found.removeLast();
                found.add(
                        new Party(
                                last.name(),
                                last.kind(),
                                inside,
                                last.start(),
                                last.end(),
                                last.certain()));
            } else {
                for (Party party : in(inside)) {
                    found.add(shifted(party, bracket.start(1)));
                }
            }
            return;
        }
        name(start, end);
    }

    private void name(int start, int end) {
        String name = cell.substring(start, end);
        Kind kind = kind(name);
        if (kind == Kind.UNKNOWN && isHan(name) && name.length() > 3) {
            Optional<List<Party>> parted = unitThenPerson(name, start);
            if (parted.isEmpty()) {
                parted = runTogether(name, start);
            }
            if (parted.isPresent()) {
                found.addAll(parted.get());
                return;
            }
        }
        found.add(new Party(name, kind, part, start, end, true));
    }

    private static Kind kind(String name) {
        String bare = name.replaceAll("[\\s\\u3000]", "");
        if (EVERYBODY.contains(bare)) {
            return Kind.EVERYBODY;
        }
        if (ROLES.contains(bare)) {
            return Kind.ROLE;
        }
        if (isPerson(bare)
                && UNIT_ENDINGS.stream().noneMatch(w -> w.length() > 1 && bare.equals(w))) {
            boolean unitToo = bare.length() == 3 && endsLikeUnit(bare);
            return unitToo ? Kind.UNIT : Kind.PERSON;
        }
        if (endsLikeUnit(bare)) {
            return Kind.UNIT;
        }
        if (EVERYBODY.stream().anyMatch(w -> w.length() > 1 && bare.startsWith(w))) {
            return Kind.EVERYBODY;
        }
        return ROLES.stream().anyMatch(bare::endsWith) ? Kind.ROLE : Kind.UNKNOWN;
    }

    private static boolean endsLikeUnit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > 1 && UNIT_ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** A family name and one or two characters more. */
    private static boolean isPerson(String name) {
        if (!isHan(name)) {
            return false;
        }
        if (name.length() >= 3 && name.length() <= 4 && FAMILY.contains(name.substring(0, 2))) {
            return true;
        }
        return name.length() >= 2 && name.length() <= 3 && FAMILY.contains(name.substring(0, 1));
    }

    /** {@code 组织部张三}: a unit, then one who belongs to it. */
    private Optional<List<Party>> unitThenPerson(String name, int start) {
        for (int length = 2; length <= 3 && length < name.length() - 1; length++) {
            int at = name.length() - length;
            String unit = name.substring(0, at);
            String person = name.substring(at);
            if (isPerson(person) && endsLikeUnit(unit) && kind(unit) == Kind.UNIT) {
                return Optional.of(
                        List.of(
                                new Party(unit, Kind.UNIT, part, start, start + at, true),
                                new Party(
                                        person,
                                        Kind.PERSON,
                                        part,
                                        start + at,
                                        start + name.length(),
                                        true)));
            }
        }
        return Optional.empty();
    }

    /** Every way to part it into persons; the first one found is taken. */
    private Optional<List<Party>> runTogether(String name, int start) {
        List<List<Integer>> ways = new ArrayList<>();
        part(name, 0, new ArrayList<>(), ways);
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        List<Party> parties = new ArrayList<>();
        int from = 0;
        for (int end : ways.getFirst()) {
            parties.add(
                    new Party(
                            name.substring(from, end),
                            Kind.PERSON,
                            part,
                            start + from,
                            start + end,
                            ways.size() == 1));
            from = end;
        }
        return Optional.of(parties);
    }

    private static void part(String name, int at, List<Integer> ends, List<List<Integer>> ways) {
        if (ways.size() > 1) {
            return;
        }
        if (at == name.length()) {
            ways.add(List.copyOf(ends));
            return;
        }
        // Longer names first: three characters are the rule today.
        for (int length = Math.min(4, name.length() - at); length >= 2; length--) {
            if (isPerson(name.substring(at, at + length))) {
                ends.add(at + length);
                part(name, at + length, ends, ways);
                ends.removeLast();
            }
        }
    }

    private static boolean isHan(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .allMatch(
                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static Party shifted(Party party, int by) {
        return new Party(
                party.name(),
                party.kind(),
                party.part(),
                party.start() + by,
                party.end() + by,
                party.certain());
    }
}
