package org.bihuan.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Names inside a package. They are only ever compared, never used as paths. */
final class ZipNames {
    private static final int UTF_8_FLAG = 0x800;

    /** One byte per character without the flag: all names that matter to us are ASCII. */
    static String decode(byte[] bytes, int at, int length, int flags) {
        return new String(bytes, at, length, (flags & UTF_8_FLAG) != 0 ? UTF_8 : ISO_8859_1);
    }

    /** Some writers use backslashes or a leading slash; Word reads them all the same. */
    static String normal(String raw) {
        String name = raw.replace('\\', '/');
        return name.startsWith("/") ? name.substring(1) : name;
    }

    static boolean leavesThePackage(String raw) {
        String name = raw.replace('\\', '/');
        return raw.indexOf(0) >= 0
                || name.startsWith("//")
                || (name.length() > 1 && name.charAt(1) == ':')
                || ("/" + name + "/").contains("/../");
    }

    /** Short and without control characters, fit to be shown. */
    static String shown(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints()
                .limit(80)
                .map(c ->
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? '?'
                                : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private ZipNames() {}
}
