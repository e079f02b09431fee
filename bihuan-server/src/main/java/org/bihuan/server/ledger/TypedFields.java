package org.bihuan.server.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed words as values and notes what is wrong with each. Full-width digits and marks count
 * as their half-width twins: people type with a Chinese keyboard.
 */
final class TypedFields {
    /** {@code 2026-03-05}, {@code 2026/3/5}, {@code 2026.3.5} and {@code 2026年3月5日}. */
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.\\u5e74](\\d{1,2})[-/.\\u6708](\\d{1,2})\\u65e5?");

    /** What numeric(18,4) holds. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,14}(\\.\\d{1,4})?");

    /** How much of a wrong entry is repeated in a refusal. */
    private static final int REPEATED = 40;

    private final List<Reason> reasons;
    private final Limits limits;

    TypedFields(List<Reason> reasons, Limits limits) {
        this.reasons = reasons;
        this.limits = limits;
    }

    /** A required short entry. */
    String line(Field field, String typed) {
        return words(field, typed, limits.line());
    }

    /** A required long entry. */
    String passage(Field field, String typed) {
        return words(field, typed, limits.passage());
    }

    /** A long entry that may stay empty. */
    String optionalPassage(Field field, String typed) {
        return typed.isBlank() ? "" : passage(field, typed);
    }

    @Nullable UUID person(Field field, String typed, Set<UUID> people) {
        String id = oneOf(field, typed, people.stream().map(UUID::toString).toList());
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    /** The choice, or the empty string after noting why not. */
    String oneOf(Field field, String typed, java.util.Collection<String> choices) {
        if (typed.isBlank()) {
            reasons.add(new Reason.Missing(field));
            return "";
        }
        if (!choices.contains(typed)) {
            reasons.add(new Reason.NotOnTheList(field));
            return "";
        }
        return typed;
    }

    @Nullable LocalDate date(Field field, String typed) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            reasons.add(new Reason.Missing(field));
            return null;
        }
        Matcher matcher = DATE.matcher(plain);
        if (matcher.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            } catch (DateTimeException _) {
                // The thirtieth of February: refused below like any other word.
            }
        }
        reasons.add(new Reason.NotADate(field, shortened(typed)));
        return null;
    }

    @Nullable BigDecimal number(Field field, String typed) {
        String plain = plain(typed);
        if (plain.isEmpty()) {
            reasons.add(new Reason.Missing(field));
            return null;
        }
        if (!NUMBER.matcher(plain).matches()) {
            reasons.add(new Reason.NotANumber(field, shortened(typed)));
            return null;
        }
        return new BigDecimal(plain);
    }

    private String words(Field field, String typed, int longest) {
        // PostgreSQL text cannot hold a NUL; nobody types one on purpose.
        String clean = typed.replace("\0", "").strip();
        if (clean.isEmpty()) {
            reasons.add(new Reason.Missing(field));
        } else if (clean.length() > longest) {
            reasons.add(new Reason.TooLong(field, longest));
        }
        return clean;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static String shortened(String typed) {
        String clean = typed.strip();
        return clean.length() <= REPEATED ? clean : clean.substring(0, REPEATED) + "…";
    }
}
