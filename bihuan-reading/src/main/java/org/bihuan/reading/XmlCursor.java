package org.bihuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks one XML part element by element: {@code int d = x.depth(); while (x.nextChild(d)) …}. What
 * a visitor does not read of a child is passed over.
 *
 * <p>{@link #name()} is the local name for WordprocessingML (transitional or strict); elements of
 * other vocabularies carry a prefix of ours: {@code m:} mathematics, {@code mc:} markup
 * compatibility, {@code a:} drawings, {@code v:} and {@code o:} old drawings, {@code rel:}
 * relationships, {@code office: text: table: style: draw: svg: manifest:} OpenDocument, {@code ?:}
 * anything else.
 */
final class XmlCursor implements AutoCloseable {
    private final String part;
    private final Budget budget;
    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;

    private XmlCursor(String part, Budget budget, InputStream in, XMLStreamReader xml) {
        this.part = part;
        this.budget = budget;
        this.in = in;
        this.xml = xml;
    }

    static XmlCursor open(String part, InputStream in, Budget budget) throws Refusal {
        try {
            return new XmlCursor(part, budget, in, StrictXml.reader(in));
        } catch (XMLStreamException e) {
            throw translated(part, e);
        }
    }

    int depth() {
        return depth;
    }

    /**
     * Moves to the next child of the element at {@code parent}; false at that element's end. Use 0
     * to come to the root element.
     */
    boolean nextChild(int parent) throws Refusal {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if (depth < parent || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth == parent - 1) {
                return false;
            }
        }
    }

    /** What {@link #nextNode} came to. */
    enum Node {
        ELEMENT,
        TEXT,
        END
    }

    /**
     * As {@link #nextChild}, but stops at the text between the children, too; {@link #piece()} is
     * that text.
     */
    Node nextNode(int parent) throws Refusal {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return Node.ELEMENT;
            }
            if (depth < parent || event == XMLStreamConstants.END_DOCUMENT) {
                return Node.END;
            }
            if (depth == parent && isText(event)) {
                return Node.TEXT;
            }
        }
    }

    /** The characters that the cursor stands at. */
    String piece() {
        return new String(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.CDATA;
    }

    /** The text of the present element and all below it. */
    String text() throws Refusal {
        int own = depth;
        StringBuilder out = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
                return out.toString();
            }
            if (isText(event)) {
                budget.characters(xml.getTextLength());
                out.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    /** Counts text that the reader of the page sees but that stands elsewhere in the file. */
    void alsoShows(String text) throws Refusal {
        budget.characters(text.length());
    }

    void countPiece() throws Refusal {
        budget.piece();
    }

    String name() {
        String local = xml.getLocalName();
        String space = xml.getNamespaceURI();
        if (space == null) {
            return "?:" + local;
        }
        return switch (space) {
            case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main" ->
                    local;
            case "http://schemas.openxmlformats.org/markup-compatibility/2006" -> "mc:" + local;
            case "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math" ->
                    "m:" + local;
            case "http://schemas.openxmlformats.org/drawingml/2006/main",
                    "http://purl.oclc.org/ooxml/drawingml/main" ->
                    "a:" + local;
            case "http://schemas.openxmlformats.org/package/2006/relationships" -> "rel:" + local;
            case "urn:schemas-microsoft-com:vml" -> "v:" + local;
            case "urn:schemas-microsoft-com:office:office" -> "o:" + local;
            default -> openDocument(space) + local;
        };
    }

    private static String openDocument(String space) {
        return switch (space) {
            case "urn:oasis:names:tc:opendocument:xmlns:office:1.0" -> "office:";
            case "urn:oasis:names:tc:opendocument:xmlns:text:1.0" -> "text:";
            case "urn:oasis:names:tc:opendocument:xmlns:table:1.0" -> "table:";
            case "urn:oasis:names:tc:opendocument:xmlns:style:1.0" -> "style:";
            case "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" -> "draw:";
            case "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" -> "manifest:";
            case "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" -> "svg:";
            default -> "?:";
        };
    }

    /** The element's name without its vocabulary, where only one can stand. */
    String local() {
        return xml.getLocalName();
    }

    /** An attribute by its local name, whatever its namespace. */
    Optional<String> attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The whole number in {@code w:val}; empty when it is missing or no number. */
    Optional<Integer> number() {
        return attribute("val").flatMap(XmlCursor::number);
    }

    static Optional<Integer> number(String digits) {
        int length = digits.length();
        int from = digits.startsWith("-") ? 1 : 0;
        if (length == from || length > from + 9) {
            return Optional.empty();
        }
        for (int i = from; i < length; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return Optional.empty();
            }
        }
        return Optional.of(Integer.parseInt(digits));
    }

    /** A property that is on when it is written without a value. */
    boolean isOn() {
        String value = attribute("val").orElse("true");
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private int next() throws Refusal {
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> budget.depth(++depth);
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                        throw new Refusal(new Reason.ForbiddenXml(part));
                default -> budget.tick();
            }
            return event;
        } catch (XMLStreamException e) {
            throw translated(part, e);
        } catch (RuntimeException e) {
            // The JDK's parser throws unchecked exceptions on some malformed input.
            throw new Refusal(new Reason.BrokenXml(part, 0, 0));
        }
    }

    private static Refusal translated(String part, XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CountedPart.Stopped stopped) {
                return stopped.refusal();
            }
            if (cause instanceof XMLStreamException wrapped
                    && wrapped.getNestedException() instanceof CountedPart.Stopped stopped) {
                return stopped.refusal();
            }
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
        return new Refusal(new Reason.BrokenXml(part, line, column));
    }

    @Override
    public void close() throws Refusal {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new Refusal(new Reason.DamagedPackage(part));
        }
    }
}
