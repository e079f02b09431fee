package org.bihuan.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates one part of a package and counts what comes out, whatever the headers promise. */
final class CountedPart extends InputStream {
    /** A {@link Refusal} on its way through code that only lets {@link IOException} pass. */
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;
        private final Refusal refusal;

        Stopped(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private final ZipPackage.Entry entry;
    private final Budget budget;
    private final byte[] bytes;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int stored;
    private long given;
    private long token;
    private boolean ended;

    CountedPart(byte[] bytes, ZipPackage.Entry entry, Budget budget) {
        this.bytes = bytes;
        this.entry = entry;
        this.budget = budget;
        if (entry.method() == 8) {
            inflater.setInput(bytes, (int) entry.dataAt(), (int) entry.packed());
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count =
                ended
                        ? -1
                        : entry.method() == 8
                                ? inflate(into, from, length)
                                : copy(into, from, length);
        if (count < 0) {
            if (!ended) {
                ended = true;
                compareCheckSum();
            }
            return -1;
        }
        crc.update(into, from, count);
        given += count;
        measureToken(into, from, count);
        try {
            budget.inflated(count, given);
            Budget.stopWhen(Limit.CHARACTERS, budget.limits().characters(), token / 4);
        } catch (Refusal refusal) {
            throw new Stopped(refusal);
        }
        return count;
    }

    /**
     * An attribute is held in memory whole before anybody can count it, so the bytes from one tag
     * to the next are counted here; no character takes more than four.
     */
    private void measureToken(byte[] bytes, int from, int count) {
        int at = from + count - 1;
        while (at >= from && bytes[at] != '<') {
            at--;
        }
        int sinceTag = from + count - 1 - at;
        token = at < from ? token + count : sinceTag;
    }

    private int inflate(byte[] into, int from, int length) throws IOException {
        try {
            int count = inflater.inflate(into, from, length);
            if (count > 0) {
                return count;
            }
            if (inflater.finished()) {
                return -1;
            }
            throw damaged();
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private int copy(byte[] into, int from, int length) {
        int left = (int) entry.packed() - stored;
        if (left == 0) {
            return -1;
        }
        int count = Math.min(left, length);
        System.arraycopy(bytes, (int) entry.dataAt() + stored, into, from, count);
        stored += count;
        return count;
    }

    private void compareCheckSum() throws IOException {
        if (crc.getValue() != entry.crc()) {
            throw damaged();
        }
    }

    private Stopped damaged() {
        return new Stopped(new Refusal(new Reason.DamagedPackage(ZipNames.shown(entry.name()))));
    }

    @Override
    public void close() {
        inflater.end();
    }
}
