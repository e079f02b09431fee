package org.bihuan.server.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bihuan.text.check.Remark.Severity;

/**
 * Which remarks a reader wants to see; it lives in the address of the page.
 *
 * @param version of the statement that the links lead to
 * @param kind first letter of the rules' ids, such as {@code M} for measures
 * @param dismissed only those that somebody called no fault, or only the others
 */
public record RemarkFilter(
        int version,
        Optional<String> kind,
        Optional<Severity> severity,
        Optional<Boolean> dismissed) {

    /** As a form sends it beside what it is about. */
    static RemarkFilter read(int version, Map<String, String> form) {
        return read(
                version,
                form.getOrDefault("kind", ""),
                form.getOrDefault("severity", ""),
                form.getOrDefault("state", ""));
    }

    /** What nobody understands is as if it had not been asked for. */
    static RemarkFilter read(int version, String kind, String severity, String state) {
        return new RemarkFilter(
                version,
                Optional.of(kind).filter(k -> k.matches("[A-Z]")),
                List.of(Severity.values()).stream()
                        .filter(s -> word(s).equals(severity))
                        .findFirst(),
                switch (state) {
                    case "open" -> Optional.of(false);
                    case "dismissed" -> Optional.of(true);
                    default -> Optional.empty();
                });
    }

    boolean lets(Judged judged) {
        Predicate<String> begins = judged.remark().rule()::startsWith;
        return kind.filter(begins.negate()).isEmpty()
                && severity.filter(s -> s != judged.remark().severity()).isEmpty()
                && dismissed.filter(d -> d == judged.open()).isEmpty();
    }

    public boolean isOn() {
        return kind.isPresent() || severity.isPresent() || dismissed.isPresent();
    }

    public RemarkFilter ofKind(String letter) {
        return new RemarkFilter(version, Optional.of(letter), severity, dismissed);
    }

    public RemarkFilter ofSeverity(Severity weight) {
        return new RemarkFilter(version, kind, Optional.of(weight), Optional.empty());
    }

    public RemarkFilter onlyDismissed(boolean only) {
        return new RemarkFilter(version, kind, Optional.empty(), Optional.of(only));
    }

    public RemarkFilter ofAnyKind() {
        return new RemarkFilter(version, Optional.empty(), severity, dismissed);
    }

    public RemarkFilter ofAnyState() {
        return new RemarkFilter(version, kind, Optional.empty(), Optional.empty());
    }

    /** What is asked for, by the names that an address and a form give it. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        kind.ifPresent(k -> asked.put("kind", k));
        severity.ifPresent(s -> asked.put("severity", word(s)));
        dismissed.ifPresent(d -> asked.put("state", d ? "dismissed" : "open"));
        return asked;
    }

    /** What follows the address of the statement. */
    public String query() {
        StringBuilder query = new StringBuilder("?v=").append(version);
        asked().forEach((name, value) -> query.append('&').append(name).append('=').append(value));
        return query.toString();
    }

    public static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
