package org.bihuan.reading;

import java.util.Locale;
import java.util.Optional;

/** What a file is by its content, whatever its name says. */
public enum FileFormat {
    TEXT("txt", "txt", "text", "md"),
    DOCX("docx", "docx", "docm", "dotx", "dotm"),
    /** Word 97–2003 and WPS, an OLE2 container. */
    DOC("doc", "doc", "dot", "wps", "wpt"),
    /** Word 6 and Word 95, whose text is in the code page of the machine it was written on. */
    OLD_WORD("old-word"),
    /** An OLE2 container around an encrypted .docx, or another format with a password. */
    ENCRYPTED("encrypted"),
    OLE2("ole2"),
    RTF("rtf", "rtf"),
    PDF("pdf", "pdf"),
    OFD("ofd", "ofd"),
    ODT("odt", "odt", "ott"),
    SPREADSHEET("spreadsheet", "xlsx", "xlsm", "xls", "et", "ods"),
    SLIDES("slides", "pptx", "pptm", "ppt", "dps", "odp"),
    IMAGE("image", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp"),
    HTML("html", "html", "htm", "mht", "mhtml"),
    XML("xml", "xml"),
    ARCHIVE("archive", "zip", "rar", "7z", "gz");

    private final String word;

    /** Parted and surrounded by blanks. */
    private final String extensions;

    FileFormat(String word, String... extensions) {
        this.word = word;
        this.extensions = " " + String.join(" ", extensions) + " ";
    }

    /** Stable short name, as in {@code Origin.format} and in message keys. */
    public String word() {
        return word;
    }

    /** By its first bytes alone; any zip, and so a workbook of today, is an {@link #ARCHIVE}. */
    public static FileFormat of(byte[] bytes) {
        return FormatSniffer.recognise(bytes);
    }

    /** The format that a name promises; empty when the name promises nothing we know. */
    public static Optional<FileFormat> promisedBy(String name) {
        String extension = extensionOf(name);
        for (FileFormat format : values()) {
            if (!extension.isEmpty() && format.extensions.contains(" " + extension + " ")) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Whether a name fits the content; what calls itself .wps may be a package as well. */
    static boolean fits(String name, FileFormat content) {
        Optional<FileFormat> promised = promisedBy(name);
        boolean package97 = extensionOf(name).startsWith("wp") && content == DOCX;
        return promised.isEmpty() || promised.get() == content || package97;
    }

    static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
