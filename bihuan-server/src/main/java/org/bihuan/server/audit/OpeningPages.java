package org.bihuan.server.audit;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An openings file on its way out. */
public final class OpeningPages {

    private OpeningPages() {}

    /**
     * @param of what it is of, in the file's name
     */
    public static ResponseEntity<byte[]> named(Object of, byte[] lines) {
        String name = "bihuan-openings-" + of + ".ndjson";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(lines);
    }
}
