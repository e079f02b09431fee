package org.bihuan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.bihuan.cli.Arguments.Format;
import org.bihuan.framework.Frameworks;
import org.bihuan.framework.notice.NoticeReader;
import org.bihuan.framework.notice.NoticeReading;
import org.bihuan.reading.Reading;
import org.bihuan.reading.StatementReader;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.RoomRules;
import org.bihuan.text.SourceText;

/** {@code notice read FILE}: proposes what a notice asks for; nothing is applied. */
final class NoticeCommand {
    private final Arguments.ReadNotice asked;
    private final Terminal terminal;
    private final Phrases phrases;

    NoticeCommand(Arguments.ReadNotice asked, Terminal terminal) {
        this.asked = asked;
        this.terminal = terminal;
        this.phrases = new Phrases(asked.language());
    }

    Exit run() {
        try {
            Path path = Path.of(asked.file());
            if (!Files.isRegularFile(path)) {
                return refuse(phrases.say("refused.missing"), Exit.USAGE);
            }
            return read(path);
        } catch (InvalidPathException e) {
            return refuse(phrases.say("refused.missing"), Exit.USAGE);
        } catch (AccessDeniedException e) {
            return refuse(phrases.say("refused.no-right"), Exit.REFUSED);
        } catch (IOException e) {
            return refuse(
                    phrases.say("refused.device", String.valueOf(e.getMessage())), Exit.FAILED);
        }
    }

    private Exit read(Path path) throws IOException {
        StatementReader reader = new StatementReader();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(Math.toIntExact(reader.limits().uploadBytes() + 1));
        }
        String name = path.getFileName().toString();
        Reading reading;
        if (StatementReader.looksLikePlainText(bytes)) {
            reading = reader.read(name, bytes);
        } else {
            RoomRules rules =
                    RoomRules.forOne(1)
                            .withStartUpCache(
                                    Optional.of(System.getProperty("bihuan.reading.cache", ""))
                                            .filter(file -> !file.isEmpty())
                                            .map(Path::of));
            try (ReadingRoom room = new ReadingRoom(rules)) {
                reading = room.read(name, bytes);
            }
        }
        return switch (reading) {
            case Reading.Read read -> tell(read.text());
            case Reading.Refused refused -> {
                refused.reasons()
                        .forEach(r ->
                                refuse(phrases.say(r.key(), r.args().toArray()), Exit.REFUSED));
                yield Exit.REFUSED;
            }
        };
    }

    private Exit tell(SourceText source) {
        NoticeReading reading = new NoticeReader(Frameworks.shipped()).read(source.text());
        NoticeReport report = new NoticeReport(terminal.out(), phrases, source, reading);
        if (asked.format() == Format.JSON) {
            report.json();
        } else {
            report.text();
        }
        return Exit.CLEAN;
    }

    private Exit refuse(String why, Exit exit) {
        terminal.err().println(phrases.say("refused", Cells.harmless(asked.file()), why));
        return exit;
    }
}
