package org.bihuan.server.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.identity.Sight;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The address for machines: {@code POST /readings} with {@code Authorization: Bearer KEY} and the
 * form fields {@code on} (a day), {@code value} and, perhaps, {@code source}. A key opens one
 * indicator for one thing, to add a reading; it reads nothing.
 *
 * <p>Answers: 201 taken, 200 known already, 409 another value is known for that day, 422 with the
 * faults, 401 without a key that opens.
 */
@RestController
class ReadingDoorPages {
    private static final String BEARER = "Bearer ";

    private final ReadingBook book;

    ReadingDoorPages(ReadingBook book) {
        this.book = book;
    }

    @PostMapping(path = "/readings", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> take(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String source) {
        String authorization = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        Optional<ReadingRows.Key> key =
                authorization.startsWith(BEARER)
                        ? book.keyOf(authorization.substring(BEARER.length()).strip())
                        : Optional.empty();
        if (key.isEmpty()) {
            return ResponseEntity.status(401)
                    .header("WWW-Authenticate", "Bearer")
                    .body(Map.of("result", "refused", "faults", List.of("no-key")));
        }
        ReadingBook.Answer.Taken taken =
                Sight.ofUnits(List.of(key.get().unitId()))
                        .call(() -> book.addByKey(key.get(), on, value, source));
        if (taken.taken() == 1) {
            return ResponseEntity.status(201).body(Map.of("result", "taken"));
        }
        if (taken.unchanged() == 1) {
            return ResponseEntity.ok(Map.of("result", "known"));
        }
        List<String> faults =
                taken.refused().stream()
                        .flatMap(line -> line.faults().stream())
                        .map(fault -> fault.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
        boolean other = faults.equals(List.of("read-already"));
        return ResponseEntity.status(other ? 409 : 422)
                .body(Map.of("result", "refused", "faults", faults));
    }
}
