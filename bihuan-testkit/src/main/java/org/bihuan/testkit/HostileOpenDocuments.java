package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** OpenDocument texts (.odt) made to exhaust or mislead a reader. */
public final class HostileOpenDocuments {
    /** An OpenDocument text with this inside its body. */
    public static byte[] of(String body) {
        return whole("<?xml version=\"1.0\"?>", body).bytes();
    }

    public static byte[] bomb(long size) {
        ZipMaker zip = type();
        String open = odtOpen("<?xml version=\"1.0\"?>") + "<text:p>";
        Packed.of(open, 'a', size, "</text:p>" + ODT_CLOSE).addTo(zip, "content.xml");
        return zip.bytes();
    }

    public static byte[] withEntity(String address) {
        return whole(
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM \""
                                + address
                                + "\">]>",
                        "<text:p>&x;</text:p>")
                .bytes();
    }

    /** Its list of parts says that the content is encrypted. */
    public static byte[] encrypted() {
        return whole("<?xml version=\"1.0\"?>", "<text:p>x</text:p>")
                .add(
                        "META-INF/manifest.xml",
                        "<manifest:manifest"
                                + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry"
                                + " manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
                .bytes();
    }

    private static final String ODT_CLOSE =
            "</office:text></office:body></office:document-content>";

    private static String odtOpen(String prolog) {
        return prolog
                + "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>";
    }

    private static ZipMaker whole(String prolog, String body) {
        return type().add("content.xml", odtOpen(prolog) + body + ODT_CLOSE);
    }

    private static ZipMaker type() {
        return new ZipMaker()
                .addStored(
                        "mimetype", "application/vnd.oasis.opendocument.text".getBytes(ISO_8859_1));
    }

    private HostileOpenDocuments() {}
}
