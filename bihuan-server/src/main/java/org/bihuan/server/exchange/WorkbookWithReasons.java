package org.bihuan.server.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * An .xlsx as it was brought, every part of it, with one more column in the sheets that have
 * something to say. It was read before in a process of its own, within the limits of that; here it
 * is only copied, and no more of it than those limits allow.
 */
final class WorkbookWithReasons {
    /** What reading allows; a part that nobody read may be a bomb. */
    private static final long MOST = 300L * 1024 * 1024;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private WorkbookWithReasons() {}

    /** Whether it is a workbook of the usual shape that can be copied within the limits. */
    static boolean fits(byte[] content) {
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K') {
            return false;
        }
        boolean workbook = false;
        long all = 0;
        try (ZipFile zip = open(content)) {
            byte[] buffer = new byte[1 << 16];
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().equals(WORKBOOK);
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        all += n;
                        if (all > MOST) {
                            return false;
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
        return workbook;
    }

    /**
     * By the directory at the end, as offices' programs read it: the sizes that stand before each
     * part are missing or of a form of their own in what some programs write, ours among them.
     */
    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    /**
     * @param reasons by sheet and row, from 0
     */
    static byte[] of(
            byte[] content,
            String heading,
            Map<Integer, Map<Integer, String>> reasons,
            List<SheetOfFile> sheets)
            throws IOException {
        try (ZipFile zip = open(content)) {
            List<String> parts = parts(zip);
            Map<String, ReasonColumn> columns = new HashMap<>();
            for (SheetOfFile sheet : sheets) {
                Map<Integer, String> ofSheet =
                        new HashMap<>(reasons.getOrDefault(sheet.position(), Map.of()));
                if (!ofSheet.isEmpty() && sheet.position() < parts.size()) {
                    ofSheet.putIfAbsent(Math.max(0, sheet.headerRow()), heading);
                    columns.put(
                            parts.get(sheet.position()),
                            new ReasonColumn(ofSheet, earlier(sheet, heading)));
                }
            }
            return copied(zip, content.length, columns);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    /** The column of an earlier return. */
    private static Optional<Integer> earlier(SheetOfFile sheet, String heading) {
        return sheet.columns().stream()
                .filter(col -> col.heading().equals(heading))
                .map(SheetOfFile.Col::index)
                .findFirst();
    }

    private static byte[] copied(ZipFile zip, int length, Map<String, ReasonColumn> columns)
            throws IOException, XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + (1 << 16));
        try (ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                ReasonColumn column = columns.get(entry.getName());
                try (InputStream part = zip.getInputStream(entry)) {
                    if (column == null) {
                        part.transferTo(copy);
                    } else {
                        column.copy(part, copy, last(zip, entry.getName()));
                    }
                }
                copy.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static int last(ZipFile zip, String name) throws IOException, XMLStreamException {
        try (InputStream part = part(zip, name)) {
            return ReasonColumn.lastColumn(part);
        }
    }

    private static InputStream part(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name);
        }
        return zip.getInputStream(entry);
    }

    /** The parts of the sheets that were read, in the order of the workbook. */
    private static List<String> parts(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = xml(part(zip, RELATIONS));
        while (relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")) {
                targets.put(
                        relations.getAttributeValue(null, "Id"),
                        path(relations.getAttributeValue(null, "Target")));
            }
        }
        List<String> parts = new ArrayList<>();
        XMLStreamReader book = xml(part(zip, WORKBOOK));
        while (book.hasNext()) {
            if (book.next() == XMLStreamConstants.START_ELEMENT
                    && book.getLocalName().equals("sheet")) {
                String target = targets.get(relation(book));
                if (target != null && target.contains("worksheets/")) {
                    parts.add(target);
                }
            }
        }
        return parts;
    }

    private static String relation(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id")) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        return factory().createXMLStreamReader(in);
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
