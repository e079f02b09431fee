package org.bihuan.reading.room;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import org.bihuan.reading.Reading;
import org.bihuan.reading.Reason;
import org.bihuan.reading.Reason.ReaderFailed.Failure;
import org.bihuan.text.SourceText;

/** A real reader's process but for the reading: a file called "spin" takes for ever. */
public final class SpinningReader {
    public static void main(String[] args) throws Exception {
        LoneReader.serve(new FileOutputStream(FileDescriptor.out), SpinningReader::read);
    }

    private static Reading read(Messages.Asked asked) {
        if (asked.question().name().equals("spin")) {
            long turns = 0;
            while (turns >= 0) {
                turns = (turns + 1) & Long.MAX_VALUE;
            }
            return new Reading.Refused(List.of(new Reason.ReaderFailed(Failure.DIED)));
        }
        return new Reading.Read(SourceText.ofPlain("a.txt", "好"));
    }

    private SpinningReader() {}
}
