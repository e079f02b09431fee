package org.bihuan.server.statement;

import java.util.List;
import java.util.Locale;
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

    /** What follows the address of the statement. */
    public String query() {
        StringBuilder query = new StringBuilder("?v=").append(version);
        kind.ifPresent(k -> query.append("&kind=").append(k));
        severity.ifPresent(s -> query.append("&severity=").append(word(s)));
        dismissed.ifPresent(d -> query.append(d ? "&state=dismissed" : "&state=open"));
        return query.toString();
    }

    public static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
