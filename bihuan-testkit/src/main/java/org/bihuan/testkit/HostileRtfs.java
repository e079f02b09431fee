package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Rich text made to exhaust, mislead or remote-control whoever opens it. */
public final class HostileRtfs {
    private static final String OPEN = "{\\rtf1\\ansi\\ansicpg936\\deff0 ";

    /** Text in it reads {@code Plain text.} */
    public static byte[] honest() {
        return rtf("Plain text.\\par}");
    }

    public static byte[] deepGroups(int levels) {
        return rtf("{".repeat(levels) + "deep" + "}".repeat(levels) + "}");
    }

    public static byte[] groupsNeverClosed(int count) {
        return rtf("Plain text.\\par " + "{".repeat(count));
    }

    public static byte[] groupsClosedTooOften(int count) {
        return rtf("Plain text.\\par}" + "}".repeat(count) + "after");
    }

    /** Says that so many raw bytes follow, and they do not. */
    public static byte[] rawBytesThatAreNotThere(String count) {
        return rtf("Plain text.\\par{\\pict\\bin" + count + " abc}}");
    }

    public static byte[] parameter(String digits) {
        return rtf("\\fs" + digits + " Plain\\u" + digits + " text.\\par}");
    }

    /** Every Unicode character is followed by so many letters to be skipped. */
    public static byte[] skipping(String count) {
        return rtf("Before.\\par\\uc" + count + " \\u38382 Plain text.\\par}");
    }

    public static byte[] paragraphs(int count) {
        return rtf("x\\par ".repeat(count) + "}");
    }

    public static byte[] characters(int count) {
        return rtf("x".repeat(count) + "}");
    }

    public static byte[] spaces(String controlWord, int count) {
        return rtf("x" + ("\\" + controlWord + " ").repeat(count) + "x}");
    }

    public static byte[] embeddedObject() {
        return rtf(
                "Plain text.\\par{\\object\\objemb\\objw1{\\*\\objclass Package}{\\*\\objdata "
                        + "0105000002000000".repeat(500)
                        + "}{\\result shown}}}");
    }

    public static byte[] dynamicDataExchange() {
        return rtf(
                "Plain text.{\\field{\\*\\fldinst DDEAUTO c:\\\\\\\\windows\\\\\\\\cmd.exe \"/k"
                        + " calc\"}{\\fldrslt result}}\\par}");
    }

    public static byte[] remotePicture(String address) {
        return rtf(
                "Plain text.{\\field{\\*\\fldinst INCLUDEPICTURE \""
                        + address
                        + "\" \\\\d}{\\fldrslt }}\\par}");
    }

    public static byte[] remoteTemplate(String address) {
        return rtf("{\\*\\template " + address + "}Plain text.\\par}");
    }

    public static byte[] brokenHex() {
        return rtf("Plain text.\\'zz\\'\\'4\\par}");
    }

    public static byte[] controlWord(int letters) {
        return rtf("Plain text.\\" + "a".repeat(letters) + " \\par}");
    }

    public static byte[] fonts(int count) {
        StringBuilder fonts = new StringBuilder("{\\fonttbl");
        for (int i = 0; i < count; i++) {
            fonts.append("{\\f").append(i).append("\\fcharset134 F").append(i).append(";}");
        }
        return rtf(fonts + "}Plain text.\\par}");
    }

    public static byte[] cutOff() {
        byte[] whole = rtf("{\\fonttbl{\\f0 SimSun;}}" + "Plain text.\\par ".repeat(50) + "}");
        return HostileFiles.cutOff(whole, 0.6);
    }

    private static byte[] rtf(String body) {
        return (OPEN + body).getBytes(ISO_8859_1);
    }

    private HostileRtfs() {}
}
