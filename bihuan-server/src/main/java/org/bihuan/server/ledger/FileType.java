package org.bihuan.server.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of file that are taken as evidence, told by their bytes. What a browser or a name
 * claims is compared with that, never believed.
 */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    OFD("application/ofd", "ofd"),
    OLD_OFFICE("application/x-ole-storage", "doc xls ppt wps et dps"),
    TEXT("text/plain", "txt csv");

    private static final byte[] OLD_MACROS = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);

    private final String mediaType;
    private final String extensions;

    FileType(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    private boolean isTypeOf(byte[] bytes) {
        return switch (this) {
            case PDF -> startsWith(bytes, '%', 'P', 'D', 'F', '-');
            case PNG -> startsWith(bytes, 0x89, 'P', 'N', 'G', 13, 10, 26);
            case JPEG -> startsWith(bytes, 0xFF, 0xD8, 0xFF);
            case DOCX -> packed(bytes, "word/document.xml");
            case XLSX -> packed(bytes, "xl/workbook.xml");
            case PPTX -> packed(bytes, "ppt/presentation.xml");
            case OFD -> packed(bytes, "ofd.xml");
            case OLD_OFFICE -> startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
            case TEXT -> isPlainText(bytes);
        };
    }

    String mediaType() {
        return mediaType;
    }

    List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** Every extension that is taken, for the hint beside the field and for the refusals. */
    static List<String> allExtensions() {
        return Arrays.stream(values()).flatMap(type -> type.extensions().stream()).toList();
    }

    static Optional<FileType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.isTypeOf(bytes)).findFirst();
    }

    /** Programs inside a document: they are not evidence, and somebody might run them. */
    static boolean carriesMacros(byte[] bytes) {
        if (OLD_OFFICE.isTypeOf(bytes)) {
            return contains(bytes, OLD_MACROS);
        }
        return ZipNames.of(bytes).stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
    }

    private static boolean packed(byte[] bytes, String part) {
        return ZipNames.of(bytes).contains(part);
    }

    private static boolean startsWith(byte[] bytes, int... signature) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainText(byte[] bytes) {
        for (byte b : bytes) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r';
            if (control || b == 0x7F) {
                return false;
            }
        }
        return decodes(bytes, StandardCharsets.UTF_8) || decodes(bytes, Charset.forName("GB18030"));
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
