package org.bihuan.cli;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.bihuan.framework.Mistake;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Sentences;
import org.bihuan.framework.sheet.FrameworkComparison;
import org.bihuan.framework.sheet.FrameworkComparison.Difference;
import org.bihuan.framework.sheet.FrameworkSheet;
import org.bihuan.framework.sheet.FrameworkSheet.Chapter;
import tools.jackson.core.JsonGenerator;

/** Frameworks for other programs; the shapes are told in docs/frameworks.md. */
final class FrameworkJson {
    private final OutputStream out;
    private final Sentences sentences;

    FrameworkJson(OutputStream out, Sentences sentences) {
        this.out = out;
        this.sentences = sentences;
    }

    void check(String file, Optional<ReviewFramework> read, List<Mistake> mistakes) {
        try (JsonGenerator json = JsonStyle.writing(out)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeBooleanProperty("valid", read.isPresent());
            read.ifPresent(f -> json.writeStringProperty("framework", f.reference()));
            json.writeArrayPropertyStart("mistakes");
            mistakes.forEach(m -> mistake(json, m));
            json.writeEndArray();
            json.writeEndObject();
        }
        newLine();
    }

    private void mistake(JsonGenerator json, Mistake mistake) {
        json.writeStartObject();
        json.writeStringProperty("file", mistake.file());
        json.writeNumberProperty("line", mistake.line());
        json.writeNumberProperty("column", mistake.column());
        json.writeStringProperty("kind", CheckCommand.code(mistake.kind()));
        json.writeStringProperty("path", mistake.path());
        json.writeStringProperty("written", mistake.written());
        json.writeStringProperty("message", sentences.of(mistake));
        mistake.suggestion().ifPresent(s -> json.writeStringProperty("suggestion", s));
        strings(json, "allowed", mistake.allowed());
        json.writeEndObject();
    }

    void sheet(FrameworkSheet sheet) {
        try (JsonGenerator json = JsonStyle.writing(out)) {
            json.writeStartObject();
            json.writeStringProperty("title", sheet.title());
            json.writeArrayPropertyStart("chapters");
            for (Chapter chapter : sheet.chapters()) {
                json.writeStartObject();
                json.writeStringProperty("code", chapter.code());
                json.writeStringProperty("title", chapter.title());
                strings(json, "heads", chapter.heads());
                json.writeArrayPropertyStart("rows");
                for (List<String> row : chapter.rows()) {
                    json.writeStartArray();
                    row.forEach(json::writeString);
                    json.writeEndArray();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        newLine();
    }

    void comparison(List<ReviewFramework> frameworks, FrameworkComparison comparison) {
        try (JsonGenerator json = JsonStyle.writing(out)) {
            json.writeStartObject();
            json.writeStringProperty("before", frameworks.getFirst().reference());
            json.writeStringProperty("after", frameworks.getLast().reference());
            json.writeObjectPropertyStart("counts");
            for (FrameworkComparison.Fate fate : FrameworkComparison.Fate.values()) {
                json.writeNumberProperty(
                        CheckCommand.code(fate), comparison.counts().getOrDefault(fate, 0));
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("differences");
            for (Difference difference : comparison.differences()) {
                json.writeStartObject();
                json.writeStringProperty("chapter", difference.chapter());
                json.writeStringProperty("code", difference.code());
                json.writeStringProperty("fate", CheckCommand.code(difference.fate()));
                difference.before().ifPresent(b -> json.writeStringProperty("before", b));
                difference.after().ifPresent(a -> json.writeStringProperty("after", a));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        newLine();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private void newLine() {
        try {
            out.write('\n');
            out.flush();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
