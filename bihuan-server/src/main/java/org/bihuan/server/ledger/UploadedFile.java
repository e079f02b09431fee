package org.bihuan.server.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A file as a browser sent it: a name that may say anything, and bytes.
 *
 * <p>Not a record: two uploads are never compared, and bytes have no useful equality.
 */
public final class UploadedFile {
    private static final int LONGEST_NAME = 120;

    private final String name;
    private final byte[] bytes;

    /** {@code bytes} is kept, not copied; the caller gives it away. */
    public UploadedFile(String claimedName, byte[] bytes) {
        this.name = cleaned(claimedName);
        this.bytes = bytes;
    }

    /**
     * The last part of the claimed name, without control, direction and other unseen characters.
     */
    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    List<Reason> reasonsAgainst(Limits limits) {
        if (bytes.length == 0) {
            return List.of(name.isEmpty() ? new Reason.FileMissing() : new Reason.FileEmpty());
        }
        if (bytes.length > limits.fileBytes()) {
            return List.of(new Reason.FileTooLarge(bytes.length, limits.fileBytes()));
        }
        return FileType.of(bytes)
                .map(this::reasonsAgainst)
                .orElseGet(() -> List.of(new Reason.FileTypeRefused(FileType.allExtensions())));
    }

    private List<Reason> reasonsAgainst(FileType type) {
        List<Reason> reasons = new ArrayList<>();
        if (!FileType.allExtensions().contains(extension())) {
            reasons.add(new Reason.FileTypeRefused(FileType.allExtensions()));
        } else if (!type.extensions().contains(extension())) {
            reasons.add(new Reason.NameDoesNotFit(extension(), type.extensions().getFirst()));
        }
        if (FileType.carriesMacros(bytes)) {
            reasons.add(new Reason.FileCarriesMacros());
        }
        return reasons;
    }

    /** As recognised; only asked of a file that nothing speaks against. */
    String mediaType() {
        return FileType.of(bytes).orElseThrow().mediaType();
    }

    /** 64 lower-case hexadecimal digits. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String cleaned(String claimed) {
        int slash = Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\'));
        String seen =
                claimed.substring(slash + 1)
                        .codePoints()
                        .filter(UploadedFile::isSeen)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        return seen.length() <= LONGEST_NAME ? seen : shortened(seen);
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** Cuts in the middle: the extension says what the file is. */
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String tail = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        int keep = LONGEST_NAME - tail.length() - 1;
        if (Character.isHighSurrogate(name.charAt(keep - 1))) {
            keep--;
        }
        return name.substring(0, keep) + "…" + tail;
    }
}
