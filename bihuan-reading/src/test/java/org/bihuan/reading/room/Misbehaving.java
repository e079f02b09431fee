package org.bihuan.reading.room;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bihuan.reading.Reading;
import org.bihuan.text.SourceText;

/**
 * A reader that does what the name of the file says, and otherwise answers with the file's text.
 * Some ways it has from birth: they stand in the command line.
 */
public final class Misbehaving {
    private static final InputStream IN = new FileInputStream(FileDescriptor.in);
    private static final OutputStream OUT =
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    private static final List<byte[]> HEAP = new ArrayList<>();

    public static void main(String[] ways) throws Exception {
        if (ways.length > 0) {
            misbehave(ways[0], 0);
        }
        new Frame(Frame.READY, new byte[0]).write(OUT);
        while (true) {
            Frame frame = Frame.read(IN, Frame.ANY, 1 << 28);
            Messages.Asked asked = Messages.question(frame.bytes());
            misbehave(asked.question().name(), frame.number());
            answer(
                    frame.number(),
                    asked.question().name(),
                    said(asked.question().name(), asked.file()));
        }
    }

    private static void misbehave(String way, long number) throws Exception {
        switch (way) {
            case "sleep" -> Thread.sleep(Long.MAX_VALUE);
            case "spin" -> spin();
            case "allocate" -> allocate();
            case "overflow" -> dive(0);
            case "exit" -> System.exit(0);
            case "halt" -> Runtime.getRuntime().halt(137);
            case "throw" -> throw new IllegalStateException("a bug");
            case "garbage" -> garbage();
            case "flood" -> flood();
            case "early" -> answer(number + 1, "early", "an answer to the next question");
            case "close-out" -> OUT.close();
            case "half" -> half(number);
            case "claims-much" -> claimsMuch(number);
            case "deaf" -> Thread.sleep(Long.MAX_VALUE);
            default -> {}
        }
    }

    private static String said(String way, byte[] file) throws Exception {
        return switch (way) {
            case "environment" -> new TreeMap<>(System.getenv()).toString();
            case "folder" -> folder();
            case "pid" -> Long.toString(ProcessHandle.current().pid());
            default ->
                    way.startsWith("connect:")
                            ? connect(Integer.parseInt(way.substring(8)))
                            : new String(file, StandardCharsets.UTF_8);
        };
    }

    private static void answer(long number, String name, String text) throws Exception {
        Reading reading = new Reading.Read(SourceText.ofPlain(name, text));
        new Frame(number, Messages.answer(reading)).write(OUT);
    }

    private static void spin() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) & Long.MAX_VALUE;
        }
    }

    private static void allocate() {
        while (true) {
            HEAP.add(new byte[1 << 20]);
        }
    }

    private static int dive(int depth) {
        return depth < 0 ? 0 : dive(depth + 1) + 1;
    }

    private static void garbage() throws Exception {
        OUT.write("Exception in thread \"main\"".getBytes("UTF-8"));
        OUT.flush();
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void flood() throws Exception {
        while (true) {
            OUT.write(new byte[1 << 16]);
        }
    }

    private static void half(long number) throws Exception {
        byte[] answer =
                Messages.answer(new Reading.Read(SourceText.ofPlain("half", "x".repeat(9_000))));
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        new Frame(number, answer).write(whole);
        OUT.write(whole.toByteArray(), 0, whole.size() / 2);
        OUT.flush();
        Runtime.getRuntime().halt(0);
    }

    private static void claimsMuch(long number) throws Exception {
        java.nio.ByteBuffer head = java.nio.ByteBuffer.allocate(16);
        OUT.write(head.putInt(0xB17A0001).putLong(number).putInt(Integer.MAX_VALUE).array());
        OUT.flush();
        flood();
    }

    private static String folder() throws Exception {
        Path here = Path.of("").toAbsolutePath();
        try (var files = Files.list(here)) {
            String found = here + " holds " + files.count();
            Files.writeString(Path.of("left-behind"), "x");
            return found;
        }
    }

    private static String connect(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            return "connected";
        } catch (java.io.IOException refused) {
            return "refused";
        }
    }

    private Misbehaving() {}
}
