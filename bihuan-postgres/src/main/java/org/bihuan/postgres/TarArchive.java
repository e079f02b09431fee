package org.bihuan.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The part of the tar format that the PostgreSQL archive uses: files, folders and symbolic links
 * with names up to 100 bytes. Anything else is an error rather than a silent gap. Layout: POSIX
 * ustar, 512-byte blocks.
 */
final class TarArchive {

    private static final int BLOCK = 512;

    private final InputStream in;
    private final Path target;

    TarArchive(InputStream in, Path target) {
        this.in = in;
        this.target = target.toAbsolutePath().normalize();
    }

    void unpack() throws IOException {
        byte[] header = new byte[BLOCK];
        while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            unpackEntry(header);
        }
    }

    private void unpackEntry(byte[] header) throws IOException {
        Path path = within(text(header, 0, 100));
        long mode = octal(header, 100, 8);
        long size = octal(header, 124, 12);
        switch (header[156]) {
            case '0', 0 -> writeFile(path, size, (mode & 0100) != 0);
            case '5' -> Files.createDirectories(path);
            case '2' -> link(path, text(header, 157, 100));
            default -> throw new IOException("unexpected kind of entry: " + path);
        }
    }

    private void writeFile(Path path, long size, boolean executable) throws IOException {
        Files.createDirectories(path.getParent());
        try (OutputStream out = Files.newOutputStream(path)) {
            copy(size, out);
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private void copy(long size, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = size;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException("archive is cut off");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private void link(Path path, String linked) throws IOException {
        within(target.relativize(path.resolveSibling(linked).normalize()).toString());
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of(linked));
    }

    private Path within(String name) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry leaves its folder: " + name);
        }
        return path;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
