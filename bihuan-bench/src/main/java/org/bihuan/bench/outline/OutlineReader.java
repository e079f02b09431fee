package org.bihuan.bench.outline;

import org.bihuan.testkit.FoundOutline;
import org.bihuan.text.SourceText;

/** Something that recognises the parts of a text. */
interface OutlineReader {
    String name();

    FoundOutline read(SourceText text);
}
