package org.bihuan.reading;

import java.util.Set;

/** Elements of OpenDocument that {@link OpenStory} treats alike. */
final class OpenElements {
    /** What has letters in it that are no text of the document. */
    static final Set<String> PASSED_OVER =
            Set.of(
                    "text:sequence-decls",
                    "text:variable-decls",
                    "text:user-field-decls",
                    "office:forms",
                    "text:ruby-text",
                    "text:note-citation",
                    "text:alphabetical-index-mark-start",
                    "text:toc-mark-start",
                    "text:table-of-content-source",
                    "svg:title",
                    "svg:desc",
                    "office:event-listeners",
                    "draw:glue-point");

    /** Shapes that may have letters on them; LibreOffice writes Word's text boxes as such. */
    static final Set<String> SHAPES =
            Set.of(
                    "draw:text-box",
                    "draw:custom-shape",
                    "draw:rect",
                    "draw:circle",
                    "draw:ellipse",
                    "draw:polygon",
                    "draw:path",
                    "draw:line",
                    "draw:connector",
                    "draw:caption");

    private OpenElements() {}
}
