package org.bihuan.reading;

/** What a reading could not be sure of, or what the user should know about the file. */
public enum Doubt {
    ENCODING("encoding"),
    NAME("name"),
    JOINED_LINES("joined-lines"),
    PAGES_OF_LINES("pages-of-lines"),
    RECOGNISED_TEXT("recognised-text"),
    LONE_SURROGATES("lone-surrogates"),
    PRIVATE_USE("private-use"),
    ZERO_WIDTH("zero-width"),
    BIDI_CONTROLS("bidi-controls"),
    CONTROL_CHARACTERS("control-characters"),
    REPLACED_CHARACTERS("replaced-characters"),
    TEXT_IN_TABLE("text-in-table"),
    TEXT_IN_BOXES("text-in-boxes"),
    HIDDEN_TEXT("hidden-text"),
    TRACKED_CHANGES("tracked-changes"),
    NUMBERING("numbering"),
    FIELDS("fields"),
    PICTURES("pictures"),
    OBJECTS("objects"),
    MACROS("macros"),
    ACTIONS("actions"),
    OUTSIDE_TARGETS("outside-targets"),
    UNREAD_PARTS("unread-parts"),
    CUT_OFF("cut-off");

    private final String word;

    Doubt(String word) {
        this.word = word;
    }

    /** The message key, such as {@code reading.doubt.encoding}. */
    public String key() {
        return "reading.doubt." + word;
    }
}
