package org.bihuan.reading.room;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;
import org.bihuan.reading.Reason;

/** How the answer to one kind of question comes out of the pipe. */
interface Answering<A> {

    A take(InputStream from, long number, ReadingLimits limits) throws IOException, Garbled;

    A refused(List<Reason> reasons);

    /** Empty for a file that was read. */
    List<Reason> reasons(A answer);

    /** The text of a statement: one frame. */
    Answering<Reading> TEXT =
            new Answering<>() {
                @Override
                public Reading take(InputStream from, long number, ReadingLimits limits)
                        throws IOException, Garbled {
                    Frame frame = Frame.read(from, number, Messages.mostBytes(limits));
                    return Messages.answer(frame.bytes(), limits);
                }

                @Override
                public Reading refused(List<Reason> reasons) {
                    return new Reading.Refused(reasons);
                }

                @Override
                public List<Reason> reasons(Reading answer) {
                    return answer instanceof Reading.Refused(List<Reason> reasons)
                            ? reasons
                            : List.of();
                }
            };

    /** A small picture: one frame, empty when there is none. */
    Answering<Optional<byte[]>> PICTURE =
            new Answering<>() {
                // Larger than any picture of that size; what is larger is none of ours.
                private static final int MOST = 1 << 19;

                @Override
                public Optional<byte[]> take(InputStream from, long number, ReadingLimits limits)
                        throws IOException, Garbled {
                    byte[] drawn = Frame.read(from, number, MOST).bytes();
                    return drawn.length == 0 ? Optional.empty() : Optional.of(drawn);
                }

                @Override
                public Optional<byte[]> refused(List<Reason> reasons) {
                    return Optional.empty();
                }

                @Override
                public List<Reason> reasons(Optional<byte[]> answer) {
                    return List.of();
                }
            };
}
