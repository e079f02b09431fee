package org.bihuan.reading;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bihuan.text.SourceText;

/**
 * The one door through which files come in. Stateless and safe for use by many threads; never
 * throws because of a file, and never fetches, runs or writes anything.
 *
 * <p>A stranger's file is better read through {@link org.bihuan.reading.room.ReadingRoom}, which
 * has this done in a process that can be killed.
 */
public final class StatementReader {
    private final ReadingLimits limits;
    private final InstantSource clock;

    public StatementReader() {
        this(ReadingLimits.standard(), Clock.systemUTC());
    }

    public StatementReader(ReadingLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    public ReadingLimits limits() {
        return limits;
    }

    /**
     * Reads a whole file.
     *
     * @param name the file's own name, shown to people and compared with the content; never a path
     */
    public Reading read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return new Reading.Refused(List.of(new Reason.Empty(0)));
        }
        FileFormat format = FormatSniffer.recognise(bytes);
        try {
            Budget.stopWhen(Limit.UPLOAD, limits.uploadBytes(), bytes.length);
            Budget budget = new Budget(limits, clock);
            if (format == FileFormat.ARCHIVE && FormatSniffer.startsWith(bytes, 'P', 'K')) {
                ZipPackage zip = ZipPackage.open(bytes, budget);
                format = WordPackage.formatOf(zip);
                if (format == FileFormat.ODT) {
                    return read(name, format, new OpenPackage(zip, budget).text(shown(name)));
                }
                if (format == FileFormat.DOCX) {
                    return read(name, format, new WordPackage(zip, budget).text(shown(name)));
                }
            }
            if (format == FileFormat.DOC) {
                return read(name, format, BinaryWord.read(shown(name), bytes, budget));
            }
            if (format == FileFormat.RTF) {
                return read(name, format, RtfText.read(shown(name), bytes, budget));
            }
            if (format == FileFormat.PDF) {
                return read(name, format, PdfText.read(shown(name), bytes, budget));
            }
            if (format == FileFormat.TEXT) {
                return read(name, format, PlainText.read(shown(name), bytes, budget));
            }
            return refused(name, format, unread(format));
        } catch (Refusal refusal) {
            return refused(name, format, refusal.reason());
        }
    }

    /** Whether the content looks like plain text, which our own small code reads. */
    public static boolean looksLikePlainText(byte[] bytes) {
        return FormatSniffer.recognise(bytes) == FileFormat.TEXT;
    }

    /** Text that somebody typed or pasted into a page: the same limits and the same doubts. */
    public Reading pasted(String name, String text) {
        try {
            Budget budget = new Budget(limits, clock);
            return new Reading.Read(PlainText.pasted(shown(name), text, budget));
        } catch (Refusal refusal) {
            return new Reading.Refused(List.of(refusal.reason()));
        }
    }

    private static Reading read(String name, FileFormat format, SourceText text) {
        if (FileFormat.fits(name, format)) {
            return new Reading.Read(text);
        }
        return new Reading.Read(doubting(text, EnumSet.of(Doubt.NAME)));
    }

    private static Reading refused(String name, FileFormat format, Reason reason) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(reason);
        if (format == FileFormat.ARCHIVE && !(reason instanceof Reason.UnreadFormat)) {
            // Refused before it was known which kind of package it is.
            return new Reading.Refused(reasons);
        }
        boolean told = FileFormat.fits(name, format) || format == FileFormat.OLE2;
        boolean locked = format == FileFormat.ENCRYPTED;
        if (!told && !locked) {
            reasons.add(new Reason.NamePromisesOther(FileFormat.extensionOf(name), format));
        }
        return new Reading.Refused(reasons);
    }

    private static Reason unread(FileFormat format) {
        return new Reason.UnreadFormat(format);
    }

    static SourceText doubting(SourceText text, Set<Doubt> more) {
        if (more.isEmpty()) {
            return text;
        }
        List<String> doubts = new ArrayList<>(text.origin().doubts());
        more.stream().map(Doubt::key).filter(key -> !doubts.contains(key)).forEach(doubts::add);
        SourceText.Origin origin = text.origin();
        return new SourceText(
                text.name(),
                text.text(),
                text.paragraphs(),
                text.asides(),
                new SourceText.Origin(origin.format(), origin.encoding(), doubts));
    }

    /** Browsers of old send whole paths, and a name may hide direction marks. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder out = new StringBuilder(last.length());
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(200)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
