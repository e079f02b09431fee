package org.bihuan.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A whole log as a file, a zip of {@code checkpoint} (the signed head), {@code key} (the log's
 * verifier key), {@code entries.ndjson} (an entry a line, the oldest first) and, where texts are
 * shown, {@code openings.ndjson} (a line for each: entry, fact, text, salt). Openings travel apart
 * from the log too: whoever audits may read no content.
 */
public final class LogExport {
    static final String HEAD = "checkpoint";
    static final String KEY = "key";
    static final String ENTRIES = "entries.ndjson";
    static final String OPENINGS = "openings.ndjson";
    private static final int LONGEST_LINE = 1 << 20;

    private LogExport() {}

    /**
     * A text that an entry is committed to.
     *
     * @param entry its id
     * @param fact the name of the fact that holds the commitment
     * @param text empty where it is a file, which whoever verifies brings along
     * @param salt in base 64
     */
    public record Opening(String entry, String fact, Optional<String> text, String salt) {
        /** A line of {@code openings.ndjson}, without its end. */
        public byte[] bytes() {
            Map<String, String> line =
                    new TreeMap<>(Map.of("entry", entry, "fact", fact, "salt", salt));
            text.ifPresent(words -> line.put("text", words));
            return CanonicalJson.bytes(line);
        }

        boolean isFile() {
            return text.isEmpty();
        }

        boolean opens(LogEntry of, byte[] file) {
            try {
                String value = of.facts().getOrDefault(fact, "");
                byte[] content = text.map(t -> t.getBytes(StandardCharsets.UTF_8)).orElse(file);
                return new Commitment(value).opensWith(content, Base64.getDecoder().decode(salt));
            } catch (IllegalArgumentException e) {
                return false; // no base 64, or no salt at all
            }
        }

        static Opening read(byte[] line) throws CanonicalJson.NotCanonical {
            Map<String, Object> object = CanonicalJson.read(line);
            if (object.get("entry") instanceof String entry
                    && object.get("fact") instanceof String fact
                    && object.get("salt") instanceof String salt) {
                String text = object.get("text") instanceof String words ? words : null;
                return new Opening(entry, fact, Optional.ofNullable(text), salt);
            }
            throw new CanonicalJson.NotCanonical();
        }
    }

    /** Writes an export; the stream stays open. */
    public static void write(
            OutputStream out,
            SignedNote head,
            VerifierKey key,
            Iterable<LogEntry> entries,
            Iterable<Opening> openings)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(HEAD));
        zip.write(head.file().getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry(KEY));
        zip.write((key.text() + "\n").getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry(ENTRIES));
        for (LogEntry entry : entries) {
            zip.write(entry.bytes());
            zip.write('\n');
        }
        zip.putNextEntry(new ZipEntry(OPENINGS));
        for (Opening opening : openings) {
            zip.write(opening.bytes());
            zip.write('\n');
        }
        zip.finish();
    }

    /** What is done with a line of a part. */
    interface Reader {
        void read(byte[] line);
    }

    /**
     * @return false if the export has no such part
     * @throws IOException also where a line is longer than a mebibyte or does not end
     */
    static boolean read(ZipFile zip, String part, Reader reader) throws IOException {
        ZipEntry file = zip.getEntry(part);
        if (file == null) {
            return false;
        }
        read(zip.getInputStream(file), part, reader);
        return true;
    }

    /** Line by line; the stream is closed. */
    static void read(InputStream from, String part, Reader reader) throws IOException {
        try (InputStream in = from) {
            byte[] block = new byte[1 << 16];
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                int start = 0;
                for (int at = 0; at < length; at++) {
                    if (block[at] == '\n') {
                        line.write(block, start, at - start);
                        reader.read(line.toByteArray());
                        line.reset();
                        start = at + 1;
                    }
                }
                line.write(block, start, length - start);
                if (line.size() > LONGEST_LINE) {
                    throw new IOException(part);
                }
            }
            if (line.size() > 0) {
                throw new IOException(part);
            }
        }
    }

    /** A short part whole, such as the head. */
    static Optional<String> text(ZipFile zip, String part) throws IOException {
        ZipEntry file = zip.getEntry(part);
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(file)) {
            return Optional.of(new String(in.readNBytes(LONGEST_LINE), StandardCharsets.UTF_8));
        }
    }
}
