package org.bihuan.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Recognises a format by its first bytes; a zip is looked into later, by {@link WordPackage}. */
final class FormatSniffer {
    private static final int HEAD = 1024;

    /** Anything that is not known otherwise may still be text in some encoding. */
    static FileFormat recognise(byte[] bytes) {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return insideOle2(bytes);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
            return FileFormat.ARCHIVE;
        }
        if (isImage(bytes)) {
            return FileFormat.IMAGE;
        }
        if (startsWith(bytes, 'R', 'a', 'r', '!', 0x1A)
                || startsWith(bytes, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)
                || startsWith(bytes, 0x1F, 0x8B, 8)) {
            return FileFormat.ARCHIVE;
        }
        return byFirstWords(bytes);
    }

    private static FileFormat byFirstWords(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
        if (head.contains("%PDF-") && head.indexOf("%PDF-") < 64) {
            return FileFormat.PDF;
        }
        String words = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        words = words.stripLeading().toLowerCase(Locale.ROOT);
        if (words.startsWith("{\\rtf")) {
            return FileFormat.RTF;
        }
        // Old office systems send web pages under the name .doc.
        if (words.startsWith("<!doctype html")
                || words.startsWith("<html")
                || words.startsWith("mime-version:")) {
            return FileFormat.HTML;
        }
        if (words.startsWith("<?xml")) {
            return words.contains("<html") ? FileFormat.HTML : FileFormat.XML;
        }
        return FileFormat.TEXT;
    }

    private static boolean isImage(byte[] bytes) {
        return startsWith(bytes, 0x89, 'P', 'N', 'G')
                || startsWith(bytes, 0xFF, 0xD8, 0xFF)
                || startsWith(bytes, 'G', 'I', 'F', '8')
                || startsWith(bytes, 'I', 'I', 0x2A, 0)
                || startsWith(bytes, 'M', 'M', 0, 0x2A)
                || (startsWith(bytes, 'B', 'M')
                        && bytes.length > 10
                        && bytes[6] == 0
                        && bytes[8] == 0)
                || (startsWith(bytes, 'R', 'I', 'F', 'F') && holds(bytes, 8, 'W', 'E', 'B', 'P'));
    }

    /** The directory of an OLE2 container names its streams in UTF-16; that is evidence enough. */
    private static FileFormat insideOle2(byte[] bytes) {
        if (contains(bytes, "EncryptedPackage")) {
            return FileFormat.ENCRYPTED;
        }
        if (contains(bytes, "WordDocument") || contains(bytes, "WpsCustomData")) {
            return FileFormat.DOC;
        }
        if (contains(bytes, "Workbook")) {
            return FileFormat.SPREADSHEET;
        }
        return contains(bytes, "PowerPoint Document") ? FileFormat.SLIDES : FileFormat.OLE2;
    }

    private static boolean contains(byte[] bytes, String streamName) {
        // Directory entries are 128 bytes long and begin on a multiple of 128.
        for (int at = 512; at + 2 * streamName.length() <= bytes.length; at += 128) {
            if (begins(bytes, at, streamName)) {
                return true;
            }
        }
        return false;
    }

    /** In UTF-16, whatever the case: a few programs write all names in capitals. */
    private static boolean begins(byte[] bytes, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            char found = (char) ZipLargeFields.int16(bytes, at + 2 * i);
            if (Character.toLowerCase(found) != Character.toLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] bytes, int... magic) {
        return holds(bytes, 0, magic);
    }

    private static boolean holds(byte[] bytes, int from, int... magic) {
        if (bytes.length < from + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[from + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private FormatSniffer() {}
}
