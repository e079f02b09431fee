package org.bihuan.server.statement;

/**
 * A place of the text that links lead to.
 *
 * @param id of the element that begins there
 * @param place offset into the text, which tells the page that holds it
 */
public record Anchor(String id, int place) {
    /** The head of the page, for what is not in the text. */
    static final Anchor HEAD = new Anchor("main", -1);

    static Anchor ofPart(String part, int place) {
        return new Anchor("part-" + part, place);
    }

    static Anchor ofParagraph(int number, int place) {
        return new Anchor("paragraph-" + number, place);
    }
}
