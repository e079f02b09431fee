package org.bihuan.server.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals(WORKBOOK);
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    all += n;
                    if (all > MOST) {
                        return false;
                    }
                }
            }
        } catch (IOException broken) {
            return false;
        }
        return workbook;
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
        try {
            List<String> parts = parts(content);
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
            return copied(content, columns);
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

    private static byte[] copied(byte[] content, Map<String, ReasonColumn> columns)
            throws IOException, XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + (1 << 16));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                ReasonColumn column = columns.get(entry.getName());
                if (column == null) {
                    zip.transferTo(copy);
                } else {
                    int last = ReasonColumn.lastColumn(part(content, entry.getName()));
                    column.copy(unclosed(zip), copy, last);
                }
                copy.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }

    private static InputStream part(byte[] content, String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return zip;
            }
        }
        throw new IOException(name);
    }

    /** The parts of the sheets that were read, in the order of the workbook. */
    private static List<String> parts(byte[] content) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = xml(part(content, RELATIONS));
        while (relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")) {
                targets.put(
                        relations.getAttributeValue(null, "Id"),
                        path(relations.getAttributeValue(null, "Target")));
            }
        }
        List<String> parts = new ArrayList<>();
        XMLStreamReader book = xml(part(content, WORKBOOK));
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
