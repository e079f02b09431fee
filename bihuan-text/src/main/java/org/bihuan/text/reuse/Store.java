package org.bihuan.text.reuse;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where segments are kept: in memory, or as files of a folder that one process may write to. */
sealed interface Store extends AutoCloseable {

    /** Makes a segment of texts; it counts only once {@link #publish} lists it. */
    Slot build(Material material, int stride) throws IOException;

    /** From now on these are the index. */
    void publish(List<Slot> slots) throws IOException;

    /** Overwrites a text that the last published list does not hold any more. */
    void erase(Slot slot, int text) throws IOException;

    /** Gives up what no list needs any more. */
    void drop(List<Slot> slots);

    @Override
    void close();

    /**
     * A segment and where it lies.
     *
     * @param number of its file
     */
    record Slot(long number, Live live) {}

    /** Nothing outlives the process. */
    final class InMemory implements Store {
        private long next = 1;

        @Override
        public Slot build(Material material, int stride) {
            return new Slot(
                    next++, new Live(Memory.segment(material, stride), new java.util.BitSet()));
        }

        @Override
        public void publish(List<Slot> slots) {}

        @Override
        public void erase(Slot slot, int text) {
            slot.live().segment().erase(text, slot.live().segment().whole());
        }

        @Override
        public void drop(List<Slot> slots) {}

        @Override
        public void close() {}
    }

    /** Files of a folder. */
    final class InFolder implements Store {
        private static final String LOCK = "lock.bihuan";
        private static final String PART = ".part";

        private final Path folder;
        private final FileChannel lockFile;
        private long next;

        private InFolder(Path folder, FileChannel lockFile, long next) {
            this.folder = folder;
            this.lockFile = lockFile;
            this.next = next;
        }

        /** Takes the lock, and clears away what an interrupted writer left behind. */
        static InFolder lock(Path folder) throws IOException {
            Files.createDirectories(folder);
            FileChannel lockFile =
                    FileChannel.open(
                            folder.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock;
            try {
                lock = lockFile.tryLock();
            } catch (OverlappingFileLockException e) {
                lock = null;
            }
            if (lock == null) {
                lockFile.close();
                throw new ReuseIndexException(folder, ReuseIndexException.Why.IN_USE);
            }
            return new InFolder(folder, lockFile, 1);
        }

        void begin(Manifest manifest) throws IOException {
            next = manifest.next();
            Set<String> wanted =
                    manifest.parts().stream().map(Manifest.Part::name).collect(Collectors.toSet());
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    boolean ours = name.startsWith("segment-") || name.startsWith(Manifest.NAME);
                    boolean lost = name.startsWith("segment-") && !wanted.contains(name);
                    if (ours && (lost || name.endsWith(PART))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }

        /** Continues behind whatever numbers there are, without touching a file. */
        void beginBehind(long last) {
            next = last + 1;
        }

        /** Maps a file of the list. */
        static MemorySegment map(Path file, boolean writable) throws IOException {
            try (FileChannel channel =
                    writable
                            ? FileChannel.open(
                                    file, StandardOpenOption.READ, StandardOpenOption.WRITE)
                            : FileChannel.open(file, StandardOpenOption.READ)) {
                return channel.map(
                        writable ? FileChannel.MapMode.READ_WRITE : FileChannel.MapMode.READ_ONLY,
                        0,
                        channel.size(),
                        Arena.ofAuto());
            } catch (NoSuchFileException e) {
                throw new ReuseIndexException(file, ReuseIndexException.Why.MISSING);
            }
        }

        static Slot open(Path folder, Manifest.Part part) throws IOException {
            Path file = folder.resolve(part.name());
            Segment segment = Segment.open(map(file, false), file, part.removed());
            return new Slot(part.number(), new Live(segment, part.removed()));
        }

        @Override
        public Slot build(Material material, int stride) throws IOException {
            Manifest.Part made = new Manifest.Part(next++, new java.util.BitSet());
            Path part = folder.resolve(made.name() + PART);
            try (FileChannel channel =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                SegmentBuilder.write(
                        material, stride, (bytes, at) -> writeFully(channel, bytes, at));
                channel.force(true);
            }
            Path file = folder.resolve(made.name());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Segment segment = Segment.just(map(file, false), file);
            return new Slot(made.number(), new Live(segment, made.removed()));
        }

        private static void writeFully(FileChannel channel, ByteBuffer bytes, long at)
                throws IOException {
            long place = at;
            while (bytes.hasRemaining()) {
                place += channel.write(bytes, place);
            }
        }

        @Override
        public void publish(List<Slot> slots) throws IOException {
            List<Manifest.Part> parts =
                    slots.stream()
                            .map(s -> new Manifest.Part(s.number(), s.live().removed()))
                            .toList();
            new Manifest(next, parts).write(folder);
        }

        @Override
        public void erase(Slot slot, int text) throws IOException {
            Path file =
                    folder.resolve(new Manifest.Part(slot.number(), slot.live().removed()).name());
            MemorySegment writable = map(file, true);
            slot.live().segment().erase(text, writable);
            writable.force();
        }

        @Override
        public void drop(List<Slot> slots) {
            for (Slot slot : slots) {
                try {
                    Files.deleteIfExists(
                            folder.resolve(
                                    new Manifest.Part(slot.number(), slot.live().removed())
                                            .name()));
                } catch (IOException e) {
                    // Still mapped, on systems that keep such files: the next writer clears it
                    // away.
                }
            }
        }

        @Override
        public void close() {
            try {
                lockFile.close();
            } catch (IOException e) {
                // The lock is gone with the process at the latest.
            }
        }
    }
}
