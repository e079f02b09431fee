package org.bihuan.reading;

import java.util.Map;
import java.util.Set;
import org.bihuan.text.SourceText.Aside;

/** The control words of RTF that say what becomes of a group, and those that stand for a sign. */
final class RtfWords {
    /** Groups whose text is no text of the document, although they are not marked optional. */
    static final Set<String> IGNORED =
            Set.of(
                    "colortbl",
                    "info",
                    "nonshppict",
                    "xe",
                    "tc",
                    "rxe",
                    "filetbl",
                    "listtable",
                    "listoverridetable",
                    "revtbl",
                    "shprslt",
                    "ftnsep",
                    "ftnsepc",
                    "ftncn",
                    "aftnsep",
                    "aftnsepc",
                    "aftncn",
                    "pgdsctbl",
                    "pntxta",
                    "pntxtb",
                    "fldinst",
                    "template",
                    "private",
                    "bkmkstart",
                    "bkmkend",
                    "atnid",
                    "atnauthor",
                    "atndate",
                    "atnref",
                    "atntime",
                    "generator",
                    "userprops",
                    "xmlnstbl",
                    "rsidtbl",
                    "sp");

    static final Map<String, Aside.Kind> BESIDE =
            Map.ofEntries(
                    Map.entry("header", Aside.Kind.HEADER),
                    Map.entry("headerl", Aside.Kind.HEADER),
                    Map.entry("headerr", Aside.Kind.HEADER),
                    Map.entry("headerf", Aside.Kind.HEADER),
                    Map.entry("footer", Aside.Kind.FOOTER),
                    Map.entry("footerl", Aside.Kind.FOOTER),
                    Map.entry("footerr", Aside.Kind.FOOTER),
                    Map.entry("footerf", Aside.Kind.FOOTER),
                    Map.entry("footnote", Aside.Kind.FOOTNOTE),
                    Map.entry("annotation", Aside.Kind.COMMENT),
                    Map.entry("shptxt", Aside.Kind.TEXT_BOX),
                    Map.entry("dptxbxtext", Aside.Kind.TEXT_BOX));

    static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("tab", "\t"),
                    Map.entry("line", "\n"),
                    Map.entry("lbr", "\n"),
                    Map.entry("column", "\n"),
                    Map.entry("emdash", "—"),
                    Map.entry("endash", "–"),
                    Map.entry("lquote", "‘"),
                    Map.entry("rquote", "’"),
                    Map.entry("ldblquote", "“"),
                    Map.entry("rdblquote", "”"),
                    Map.entry("bullet", "•"),
                    Map.entry("emspace", "\u2003"),
                    Map.entry("enspace", "\u2002"),
                    Map.entry("qmspace", "\u2005"),
                    Map.entry("zwnj", "\u200C"),
                    Map.entry("zwj", "\u200D"));

    private RtfWords() {}
}
