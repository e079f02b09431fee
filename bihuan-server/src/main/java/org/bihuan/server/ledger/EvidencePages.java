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
    private final EvidencePictures pictures;

    EvidencePages(LedgerReading reading, EvidencePictures pictures) {
        this.reading = reading;
        this.pictures = pictures;
    }

    /** A small picture, drawn anew; nothing (204) where there is none. Not a taking of the file. */
    @GetMapping("/evidence/{id}/picture")
    ResponseEntity<byte[]> picture(SignedIn who, @PathVariable UUID id) {
        Evidence evidence = reading.evidence(who, id);
        return pictures.of(evidence, who.personId(), () -> reading.content(who, id))
                .map(drawn ->
                        ResponseEntity.ok()
                                .contentType(MediaType.IMAGE_JPEG)
                                .header("X-Content-Type-Options", "nosniff")
                                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                                .body(drawn))
                .orElseGet(() -> ResponseEntity.noContent().build());
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
