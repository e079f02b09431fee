package org.bihuan.server.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Looks a file over before the workbook's reader gets it, through the same reader of zip archives,
 * so that both see the same parts: what it is, how much it would unpack to, which cells are merged.
 */
final class WorkbookGuard {

    static final int MOST_BYTES = 20 * 1024 * 1024;
    static final long MOST_UNPACKED = 100L * 1024 * 1024;
    static final long MOST_OF_A_PART = 64L * 1024 * 1024;
    static final int MOST_PARTS = 2_000;

    private static final int MOST_MERGES = 500;

    /** Longer than any mention of merged cells. */
    private static final int OVERLAP = 300;

    private static final Pattern MERGE =
            Pattern.compile(
                    "mergeCell\\s[^<>]{0,200}?ref=\"([A-Z]{1,3}(\\d{1,7})(?::[A-Z]{1,3}(\\d{1,7}))?)\"");
    private static final Pattern RELATIONSHIP = Pattern.compile("<[\\w:]*Relationship\\s([^>]*)>");
    private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]*)\"");

    private final Map<String, List<Merge>> mergesOfParts = new HashMap<>();
    private final Map<String, String> partsById = new HashMap<>();
    private long unpacked;

    private WorkbookGuard() {}

    /**
     * Cells that were made one.
     *
     * @param range as in A2:A9
     */
    record Merge(String range, int firstRow, int lastRow) {}

    static WorkbookGuard over(byte[] file) throws UnreadableWorkbook {
        if (file.length == 0) {
            throw new UnreadableWorkbook("roster.file.empty");
        }
        if (file.length > MOST_BYTES) {
            throw new UnreadableWorkbook("roster.file.too-large", MOST_BYTES / 1024 / 1024);
        }
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw new UnreadableWorkbook("roster.file.old");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw new UnreadableWorkbook("roster.file.not-a-workbook");
        }
        WorkbookGuard guard = new WorkbookGuard();
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get()) {
            guard.look(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableWorkbook("roster.file.damaged");
        }
        return guard;
    }

    /** Merged cells of the sheet with this relationship id. */
    List<Merge> merges(String sheetId) {
        String part = partsById.getOrDefault(sheetId, "");
        return mergesOfParts.getOrDefault(part, List.of());
    }

    private void look(ZipFile zip) throws IOException, UnreadableWorkbook {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MOST_PARTS) {
            throw new UnreadableWorkbook("roster.file.too-many-parts", MOST_PARTS);
        }
        if (zip.getEntry("xl/workbook.xml") == null
                || zip.getEntry("[Content_Types].xml") == null) {
            throw new UnreadableWorkbook("roster.file.not-a-workbook");
        }
        for (ZipArchiveEntry part : parts) {
            try (InputStream in = zip.getInputStream(part)) {
                if (in == null) {
                    throw new ZipException("cannot be unpacked: " + part.getName());
                }
                look(part.getName(), in);
            }
        }
    }

    private void look(String name, InputStream in) throws IOException, UnreadableWorkbook {
        boolean sheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
        boolean relations = name.equals("xl/_rels/workbook.xml.rels");
        List<Merge> merges = new ArrayList<>();
        byte[] chunk = new byte[64 * 1024];
        String carried = "";
        long length = 0;
        int read = in.read(chunk);
        while (read >= 0) {
            length += read;
            unpacked += read;
            if (length > MOST_OF_A_PART || unpacked > MOST_UNPACKED) {
                throw new UnreadableWorkbook("roster.file.bomb", MOST_UNPACKED / 1024 / 1024);
            }
            if (sheet || relations) {
                String text = carried + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                if (sheet) {
                    carried = merges(text, merges);
                } else {
                    carried = text;
                }
            }
            read = in.read(chunk);
        }
        if (relations) {
            relations(carried);
        }
        if (!merges.isEmpty()) {
            mergesOfParts.put(name, merges);
        }
    }

    /** Gives back what the next stretch has to begin with. */
    private static String merges(String text, List<Merge> found) {
        int done = Math.max(0, text.length() - OVERLAP);
        Matcher merge = MERGE.matcher(text);
        while (merge.find() && found.size() < MOST_MERGES) {
            int first = Integer.parseInt(merge.group(2));
            int last = merge.group(3) == null ? first : Integer.parseInt(merge.group(3));
            found.add(new Merge(merge.group(1), Math.min(first, last), Math.max(first, last)));
            done = Math.max(done, merge.end());
        }
        return text.substring(done);
    }

    private void relations(String text) {
        Matcher relationship = RELATIONSHIP.matcher(text);
        while (relationship.find()) {
            Matcher id = ID.matcher(relationship.group(1));
            Matcher target = TARGET.matcher(relationship.group(1));
            if (id.find() && target.find()) {
                String path = target.group(1);
                partsById.put(id.group(1), path.startsWith("/") ? path.substring(1) : "xl/" + path);
            }
        }
    }
}
