package org.bihuan.cli;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Two spaces, one property to a line: people read and compare these files too. */
final class JsonStyle extends ObjectWriteContext.Base {
    private JsonStyle() {}

    /** Leaves {@code out} open when it is closed: the stream belongs to the caller. */
    static JsonGenerator writing(OutputStream out) {
        return JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(new JsonStyle(), out);
    }

    /** One result is one object; several are an array. */
    static void begin(JsonGenerator json, boolean several) {
        if (several) {
            json.writeStartArray();
        }
    }

    /** Ends what {@link #begin} began, with the line. */
    static void end(JsonGenerator json, boolean several) {
        if (several) {
            json.writeEndArray();
        }
        json.writeRaw('\n');
        json.close();
    }

    @Override
    public boolean hasPrettyPrinter() {
        return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter();
    }
}
