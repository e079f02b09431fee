package org.bihuan.text.reuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Segments that lie in memory only, outside the heap, given back when nobody holds them. */
final class Memory {
    private Memory() {}

    static Segment segment(Material material, int stride) {
        Growing growing = new Growing();
        try {
            long length = SegmentBuilder.write(material, stride, growing);
            return Segment.just(growing.whole.asSlice(0, length), Path.of("memory"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Growing implements Layout.Target {
        private final Arena arena = Arena.ofAuto();
        private MemorySegment whole = arena.allocate(1 << 16, 8);

        @Override
        public void write(ByteBuffer bytes, long at) {
            long end = at + bytes.remaining();
            if (end > whole.byteSize()) {
                MemorySegment larger = arena.allocate(Math.max(end, 2 * whole.byteSize()), 8);
                larger.copyFrom(whole);
                whole = larger;
            }
            MemorySegment.copy(MemorySegment.ofBuffer(bytes), 0, whole, at, bytes.remaining());
        }
    }
}
