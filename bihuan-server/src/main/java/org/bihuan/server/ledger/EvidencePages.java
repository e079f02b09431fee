package org.bihuan.server.ledger;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives a file of evidence back, to be saved and never to be opened inside our pages. */
@Controller
class EvidencePages {
    private final LedgerReading reading;

    EvidencePages(LedgerReading reading) {
        this.reading = reading;
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> file(SignedIn who, @PathVariable UUID id) {
        Evidence evidence = reading.taken(who, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(evidence.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(reading.content(who, id));
    }
}
