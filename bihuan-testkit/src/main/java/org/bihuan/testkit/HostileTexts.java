package org.bihuan.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** Plain text and what looks like it, made to mislead a reader, an editor or a terminal. */
public final class HostileTexts {
    private static final Charset GB18030 = Charset.forName("GB18030");

    public static byte[] oneLine(int characters) {
        return "a".repeat(characters).getBytes(UTF_8);
    }

    public static byte[] lines(int count) {
        return ("x\n".repeat(count) + "尾").getBytes(UTF_8);
    }

    /** A number with so many parts: 1.1.1.1… */
    public static byte[] levelsOfNumbering(int levels) {
        return ("1.".repeat(levels) + " 问题").getBytes(UTF_8);
    }

    /** 一、 inside （一） inside 1. inside （1）, again and again without ever coming back. */
    public static byte[] listsInsideLists(int rounds) {
        return "一、甲\n（一）乙\n1.丙\n（1）丁\n一是戊\n".repeat(rounds).getBytes(UTF_8);
    }

    public static byte[] halfACharacterPair() {
        return withMark("前\uD83D后");
    }

    public static byte[] directionMarks() {
        return "合\u202E同\u2066额".getBytes(UTF_8);
    }

    public static byte[] zeroWidth() {
        return "深\u200B入\u200D调\u2060研".getBytes(UTF_8);
    }

    /** Latin, Cyrillic and full-width letters that look alike. */
    public static byte[] lookalikes() {
        return "аdmin аnd ａdmin".getBytes(UTF_8);
    }

    /** What a terminal takes for commands. */
    public static byte[] terminalCommands() {
        return "好\u001B]0;title\u0007\u001B[2J坏".getBytes(UTF_8);
    }

    public static byte[] utf16WithoutMark(String text) {
        return text.getBytes(UTF_16LE);
    }

    public static byte[] gbkWithABrokenByte(String text) {
        byte[] bytes = text.getBytes(GB18030);
        bytes[bytes.length / 2 / 2 * 2] = (byte) 0xFF;
        return bytes;
    }

    public static byte[] twoEncodings(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text.getBytes(UTF_8));
        out.writeBytes(text.getBytes(GB18030));
        out.writeBytes(new byte[] {(byte) 0xFF, '\n'});
        return out.toByteArray();
    }

    /** A slash in three bytes, as it is never written. */
    public static byte[] overlong() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("路径".getBytes(UTF_8));
        out.writeBytes(new byte[] {(byte) 0xE0, (byte) 0x80, (byte) 0xAF, (byte) 0xFF});
        return out.toByteArray();
    }

    public static byte[] program() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0});
        out.writeBytes(new byte[4_000]);
        return out.toByteArray();
    }

    public static byte[] script() {
        return "<!DOCTYPE html><script>fetch('http://example.invalid')</script>".getBytes(UTF_8);
    }

    /** A picture whose comment is a web page. */
    public static byte[] pictureThatIsAlsoAPage() {
        return "GIF89a/*<html><script>alert(1)</script>*/=1;".getBytes(ISO_8859_1);
    }

    private static byte[] withMark(String text) {
        byte[] bytes = new byte[2 + 2 * text.length()];
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xFE;
        for (int i = 0; i < text.length(); i++) {
            bytes[2 + 2 * i] = (byte) text.charAt(i);
            bytes[3 + 2 * i] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }

    private HostileTexts() {}
}
