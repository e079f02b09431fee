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

    @Override
    public boolean hasPrettyPrinter() {
        return true;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter();
    }
}
