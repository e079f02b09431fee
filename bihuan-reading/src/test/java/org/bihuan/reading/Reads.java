package org.bihuan.reading;

import java.util.List;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.text.SourceText;

/** Shorthand of these tests. */
final class Reads {
    static SourceText text(String name, byte[] bytes) {
        return switch (new StatementReader().read(name, bytes)) {
            case Reading.Read read -> read.text();
            case Reading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    static SourceText text(DocxMaker docx) {
        return text("材料.docx", docx.bytes());
    }

    static List<Reason> reasons(String name, byte[] bytes) {
        return reasons(new StatementReader(), name, bytes);
    }

    static List<Reason> reasons(StatementReader reader, String name, byte[] bytes) {
        return switch (reader.read(name, bytes)) {
            case Reading.Read read -> throw new AssertionError("was read: " + read);
            case Reading.Refused refused -> refused.reasons();
        };
    }

    static List<String> doubts(String name, byte[] bytes) {
        return text(name, bytes).origin().doubts();
    }

    private Reads() {}
}
