package org.bihuan.reading.room;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.reading.FileFormat;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.Reason;
import org.bihuan.reading.Table;

/**
 * The tables of a file that was read, on disk until it is closed: the reader's process is gone by
 * then, and whoever goes over the rows holds a few at a time.
 */
public final class TableSpool implements TablesRead {
    private final Path file;
    private final FileFormat format;
    private final List<Spooled> tables;

    private TableSpool(Path file, FileFormat format, List<Spooled> tables) {
        this.file = file;
        this.format = format;
        this.tables = List.copyOf(tables);
    }

    public FileFormat format() {
        return format;
    }

    /** In the order of the file. */
    public List<Spooled> tables() {
        return tables;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            file.toFile().deleteOnExit();
        }
    }

    /** One table, whose rows can be gone over as often as one likes. */
    public static final class Spooled {
        private final Path file;
        private final ReadingLimits limits;
        private final String name;
        private final boolean hidden;
        private final List<Table.Merge> merges;
        private final long from;

        private Spooled(
                Path file,
                ReadingLimits limits,
                TablePiece.Begins head,
                List<Table.Merge> merges,
                long from) {
            this.file = file;
            this.limits = limits;
            this.name = head.name();
            this.hidden = head.hidden();
            this.merges = merges;
            this.from = from;
        }

        public String name() {
            return name;
        }

        public boolean hidden() {
            return hidden;
        }

        public List<Table.Merge> merges() {
            return merges;
        }

        /** From the first to the last; to be closed. */
        public Rows rows() {
            try {
                return new Rows(this);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The rows of one table. */
    public static final class Rows implements Iterator<Table.Row>, AutoCloseable {
        private final InputStream in;
        private final ReadingLimits limits;
        private Iterator<Table.Row> piece = List.<Table.Row>of().iterator();
        private boolean ended;

        private Rows(Spooled table) throws IOException {
            limits = table.limits;
            in = new BufferedInputStream(Files.newInputStream(table.file));
            in.skipNBytes(table.from);
        }

        @Override
        public boolean hasNext() {
            while (!ended && !piece.hasNext()) {
                if (next(in, limits) instanceof TablePiece.Rows(List<Table.Row> rows)) {
                    piece = rows.iterator();
                } else {
                    ended = true;
                }
            }
            return piece.hasNext();
        }

        private static TablePiece next(InputStream in, ReadingLimits limits) {
            try {
                return Messages.piece(
                        Frame.read(in, Frame.ANY, Messages.mostBytes(limits)).bytes(), limits);
            } catch (IOException | Garbled brokenOnDisk) {
                throw new IllegalStateException(brokenOnDisk);
            }
        }

        @Override
        public Table.Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return piece.next();
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException nothingLost) {
                return;
            }
        }
    }

    /** Takes the pieces out of the pipe; each is opened, and so proved whole, before it is kept. */
    record Filling(Path file) implements Answering<TablesRead> {

        @Override
        public TablesRead take(InputStream from, long number, ReadingLimits limits)
                throws IOException, Garbled {
            Bookmarks bookmarks = new Bookmarks(file, limits);
            long written = 0;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                while (true) {
                    Frame frame = Frame.read(from, number, Messages.mostBytes(limits));
                    written += Frame.HEAD + (long) frame.bytes().length;
                    if (written > Messages.mostBytes(limits)) {
                        throw new Garbled("more than a file can hold");
                    }
                    frame.write(out);
                    Optional<TablesRead> end =
                            bookmarks.after(Messages.piece(frame.bytes(), limits), written);
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
            }
        }

        @Override
        public TablesRead refused(List<Reason> reasons) {
            return new TablesRead.Refused(reasons);
        }

        @Override
        public List<Reason> reasons(TablesRead answer) {
            return answer instanceof TablesRead.Refused(List<Reason> reasons) ? reasons : List.of();
        }
    }

    /** Where each table begins, and whether the pieces come in their order. */
    private static final class Bookmarks {
        private final Path file;
        private final ReadingLimits limits;
        private final List<Spooled> tables = new ArrayList<>();
        private Optional<TablePiece.Begins> open = Optional.empty();
        private long rowsFrom;

        Bookmarks(Path file, ReadingLimits limits) {
            this.file = file;
            this.limits = limits;
        }

        /** Present at the last piece. */
        Optional<TablesRead> after(TablePiece piece, long written) throws Garbled {
            switch (piece) {
                case TablePiece.Begins begins -> {
                    mustBe(open.isEmpty());
                    open = Optional.of(begins);
                    rowsFrom = written;
                }
                case TablePiece.Rows _ -> mustBe(open.isPresent());
                case TablePiece.Ends(List<Table.Merge> merges) -> {
                    mustBe(open.isPresent());
                    tables.add(new Spooled(file, limits, open.get(), merges, rowsFrom));
                    open = Optional.empty();
                }
                case TablePiece.Done(FileFormat format) -> {
                    mustBe(open.isEmpty());
                    return Optional.of(new TableSpool(file, format, tables));
                }
                case TablePiece.Refused(List<Reason> reasons) -> {
                    return Optional.of(new TablesRead.Refused(reasons));
                }
            }
            return Optional.empty();
        }

        private static void mustBe(boolean inOrder) throws Garbled {
            if (!inOrder) {
                throw new Garbled("piece");
            }
        }
    }
}
