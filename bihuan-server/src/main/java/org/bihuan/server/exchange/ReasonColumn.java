package org.bihuan.server.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.EndElement;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.bihuan.reading.Table;
import org.bihuan.server.page.CellGuard;

/**
 * Puts a column behind the last one of a sheet.
 *
 * @param words by row, from 0
 * @param earlier the column of an earlier return, which is replaced when it is the last one
 */
record ReasonColumn(Map<Integer, String> words, Optional<Integer> earlier) {
    private static final int LONGEST = 32_000;

    ReasonColumn {
        words = Map.copyOf(words);
    }

    /** From 0; -1 for a sheet without a cell. */
    static int lastColumn(InputStream part) throws XMLStreamException {
        XMLStreamReader xml = WorkbookWithReasons.xml(part);
        int last = -1;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = xml.getAttributeValue(null, "r");
                last = Math.max(last, place == null ? -1 : column(place));
            }
        }
        return last;
    }

    private static int column(String place) {
        return Table.column(place.replaceAll("\\d", "")).orElse(-1);
    }

    void copy(InputStream from, OutputStream to, int last) throws XMLStreamException, IOException {
        int column = earlier.filter(one -> one == last).orElse(last + 1);
        XMLEventReader in = WorkbookWithReasons.factory().createXMLEventReader(from, "UTF-8");
        XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(to, "UTF-8");
        XMLEventFactory events = XMLEventFactory.newDefaultFactory();
        int row = -1;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event instanceof StartElement start && is(start.getName(), "row")) {
                row = number(start).orElse(row + 1);
                out.add(withoutSpans(events, start));
            } else if (event instanceof StartElement start
                    && is(start.getName(), "c")
                    && isAt(start, column)) {
                pass(in);
            } else {
                if (event instanceof EndElement end && is(end.getName(), "row")) {
                    write(events, out, end.getName(), row, column);
                }
                out.add(event);
            }
        }
        out.flush();
    }

    private static boolean is(QName name, String local) {
        return name.getLocalPart().equals(local);
    }

    private static Optional<Integer> number(StartElement row) {
        Attribute r = row.getAttributeByName(new QName("r"));
        return Optional.ofNullable(r)
                .map(Attribute::getValue)
                .filter(value -> value.matches("\\d{1,7}"))
                .map(value -> Integer.parseInt(value) - 1);
    }

    private static boolean isAt(StartElement cell, int column) {
        Attribute r = cell.getAttributeByName(new QName("r"));
        return r != null && column(r.getValue()) == column;
    }

    /** The rest of an element that is left out. */
    private static void pass(XMLEventReader in) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            XMLEvent event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }

    /** The columns that a row says it spans are more now; the attribute is only a hint. */
    private static StartElement withoutSpans(XMLEventFactory events, StartElement row) {
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> all = row.getAttributes(); all.hasNext(); ) {
            Attribute one = all.next();
            if (!is(one.getName(), "spans")) {
                attributes.add(one);
            }
        }
        return events.createStartElement(row.getName(), attributes.iterator(), row.getNamespaces());
    }

    private void write(
            XMLEventFactory events, XMLEventWriter out, QName beside, int row, int column)
            throws XMLStreamException {
        String said = words.get(row);
        if (said == null) {
            return;
        }
        String text = CellGuard.allowed(said);
        QName cell = new QName(beside.getNamespaceURI(), "c", beside.getPrefix());
        QName string = new QName(beside.getNamespaceURI(), "is", beside.getPrefix());
        QName words = new QName(beside.getNamespaceURI(), "t", beside.getPrefix());
        List<Attribute> attributes =
                List.of(
                        events.createAttribute("r", Table.place(row, column)),
                        events.createAttribute("t", "inlineStr"));
        out.add(events.createStartElement(cell, attributes.iterator(), none()));
        out.add(events.createStartElement(string, none(), none()));
        out.add(events.createStartElement(words, none(), none()));
        out.add(
                events.createCharacters(
                        text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        out.add(events.createEndElement(words, none()));
        out.add(events.createEndElement(string, none()));
        out.add(events.createEndElement(cell, none()));
    }

    private static <T> Iterator<T> none() {
        return List.<T>of().iterator();
    }
}
