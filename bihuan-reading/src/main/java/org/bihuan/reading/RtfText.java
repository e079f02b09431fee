package org.bihuan.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.reading.RtfGroup.Destination;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Aside;

/**
 * Reads RTF: a stream of braces and control words, in which all that is not known is passed over.
 *
 * <p>The numbers of lists are written down in the file as they were last shown. Bytes are in the
 * code page of their font, Unicode characters come with stand-ins for old readers.
 */
final class RtfText {
    /** A story beside the body that is being read. */
    private record Open(Aside.Kind kind, RtfStory story, RtfStory around, int depth) {}

    private final Budget budget;
    private final RtfTokens tokens;
    private final RtfFonts fonts = new RtfFonts();
    private final Map<Integer, String> styles = new HashMap<>();
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final Deque<Open> beside = new ArrayDeque<>();
    private final List<Layout.Piece> headers = new ArrayList<>();
    private final List<Layout.Piece> footers = new ArrayList<>();
    private final RtfStory body;
    private RtfStory story;
    private RtfGroup group = new RtfGroup();
    private byte[] waiting = new byte[256];
    private int waitingLength;
    private int standIns;
    private boolean noteAtEnd;
    private final RtfTable table = new RtfTable();

    private RtfText(byte[] bytes, Budget budget) {
        this.budget = budget;
        this.tokens = new RtfTokens(bytes);
        this.body = new RtfStory(budget, fonts, styles);
        this.story = body;
    }

    static SourceText read(String name, byte[] bytes, Budget budget) throws Refusal {
        return new RtfText(bytes, budget).text(name);
    }

    private SourceText text(String name) throws Refusal {
        boolean ended = false;
        while (!ended) {
            budget.tick();
            RtfTokens.Kind kind = tokens.next();
            if (kind != RtfTokens.Kind.BYTE) {
                flush();
            }
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> ended = close();
                case WORD -> word(tokens.word());
                case SYMBOL -> symbol(tokens.value());
                case BYTE -> take(tokens.value());
                case END -> {
                    body.writer().doubt(Doubt.UNREAD_PARTS);
                    ended = true;
                }
            }
        }
        while (!beside.isEmpty()) {
            endBeside();
        }
        body.close();
        List<Layout.Piece> pieces = new ArrayList<>(headers);
        pieces.addAll(body.writer().pieces());
        pieces.addAll(footers);
        StoryWriter all = body.writer();
        return Layout.laid(name, FileFormat.RTF, pieces, all.doubts(), false, all.pictures());
    }

    private void open() throws Refusal {
        standIns = 0;
        groups.push(group);
        group = group.inner();
        Budget.stopWhen(Limit.DEPTH, budget.limits().depth(), groups.size());
    }

    /** True when the last group is closed: what may follow is not part of the document. */
    private boolean close() throws Refusal {
        standIns = 0;
        if (groups.isEmpty()) {
            return true;
        }
        if (!beside.isEmpty() && beside.peek().depth() == groups.size()) {
            endBeside();
        }
        boolean wasTable =
                group.destination == Destination.FONTS || group.destination == Destination.STYLES;
        if (wasTable) {
            table.end(group.destination, fonts, styles);
        }
        group = groups.pop();
        return groups.isEmpty();
    }

    private void word(String word) throws Refusal {
        if (word.equals("bin")) {
            tokens.skip(tokens.number());
            return;
        }
        if (standIns > 0) {
            standIns--;
            return;
        }
        boolean first = group.fresh;
        group.fresh = false;
        if ((first && destination(word)) || group.destination == Destination.IGNORED) {
            return;
        }
        if (table.takes(group.destination, word, tokens)) {
            return;
        }
        if (!character(word) && !paragraph(word)) {
            document(word);
        }
    }

    /** True when the word says what becomes of its group. */
    private boolean destination(String word) throws Refusal {
        Aside.Kind kind = RtfWords.BESIDE.get(word);
        boolean shown =
                group.destination == Destination.TEXT || group.destination == Destination.DRAWING;
        if (kind != null && shown) {
            beginBeside(kind);
            return true;
        }
        switch (word) {
            case "fonttbl" -> into(Destination.FONTS);
            case "stylesheet" -> into(Destination.STYLES);
            case "listtext", "pntext" -> into(Destination.NUMBER);
            case "shpinst", "do" -> into(Destination.DRAWING);
            case "pict" -> {
                if (shown) {
                    story.writer().picture();
                }
                group.destination = Destination.IGNORED;
            }
            case "object" -> {
                if (shown) {
                    body.writer().doubt(Doubt.OBJECTS);
                }
                group.destination = Destination.IGNORED;
            }
            case "upr" -> into(Destination.IGNORED);
            case "ud" -> group.destination = groups.size() > 1 ? twoOut() : group.destination;
            case "shppict" -> {}
            default -> {
                if (group.optional || RtfWords.IGNORED.contains(word)) {
                    group.destination = Destination.IGNORED;
                    return true;
                }
                return false;
            }
        }
        return true;
    }

    /**
     * The group {@code ud} stands inside an {@code upr} group, whose other half is for old readers.
     */
    private Destination twoOut() {
        return groups.stream().skip(1).findFirst().orElse(group).destination;
    }

    private void into(Destination destination) {
        if (group.destination != Destination.IGNORED) {
            group.destination = destination;
        }
    }

    /** True for a property of letters or a sign that is written as a word. */
    private boolean character(String word) throws Refusal {
        int number = tokens.number();
        boolean on = !tokens.hasNumber() || number != 0;
        String sign = RtfWords.SIGNS.get(word);
        if (sign != null) {
            show(sign);
            return true;
        }
        switch (word) {
            case "b" -> group.bold = on;
            case "v" -> group.hidden = on;
            case "deleted" -> group.deleted = on;
            case "f" -> group.font = number;
            case "fs" -> group.halfPoints = tokens.hasNumber() ? number : 24;
            case "plain" -> group.plain(fonts.defaultFont());
            case "uc" -> group.standIns = Math.clamp(number, 0, 16);
            case "u" -> {
                show(number == '\r' || number == '\n' ? " " : String.valueOf((char) number));
                standIns = group.standIns;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean paragraph(String word) throws Refusal {
        if (group.destination != Destination.TEXT) {
            return false;
        }
        switch (word) {
            case "par", "sect" -> {
                if (!group.deleted) {
                    story.endParagraph();
                }
            }
            case "page" -> {
                if (!story.writer().isEmptyParagraph()) {
                    show("\n");
                }
            }
            case "cell", "nestcell" -> story.endCell();
            case "row", "nestrow" -> story.endRow();
            case "pard" -> story.resetParagraph();
            case "intbl" -> story.inTable();
            case "qc" -> story.centred(true);
            case "ql", "qr", "qj", "qd" -> story.centred(false);
            case "s" -> story.style(tokens.number());
            case "outlinelevel" -> story.outline(tokens.number());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void document(String word) {
        switch (word) {
            case "ansicpg" -> fonts.standard(tokens.number());
            case "deff" -> {
                fonts.defaultFont(tokens.number());
                group.font = tokens.number();
            }
            case "ftnalt" -> noteAtEnd = true;
            default -> {}
        }
    }

    private void symbol(int sign) throws Refusal {
        if (sign == '*') {
            group.optional |= group.fresh;
            return;
        }
        if (standIns > 0) {
            standIns--;
            return;
        }
        switch (sign) {
            case '~' -> show("\u00A0");
            case '_' -> show("-");
            case '\r', '\n' -> {
                if (group.destination == Destination.TEXT) {
                    story.endParagraph();
                }
            }
            default -> {}
        }
    }

    private void take(int value) {
        if (standIns > 0) {
            standIns--;
            return;
        }
        group.fresh = false;
        if (group.destination == Destination.IGNORED || group.destination == Destination.DRAWING) {
            return;
        }
        if (waitingLength == waiting.length) {
            waiting = Arrays.copyOf(waiting, waiting.length * 2);
        }
        waiting[waitingLength++] = (byte) value;
    }

    /** The bytes that came since the last token of another kind: whole characters only now. */
    private void flush() throws Refusal {
        if (waitingLength == 0) {
            return;
        }
        int length = waitingLength;
        waitingLength = 0;
        Budget.stopWhen(Limit.CHARACTERS, budget.limits().characters(), length / 4);
        if (group.destination == Destination.FONTS || group.destination == Destination.STYLES) {
            table.text(waiting, length, fonts);
            if (table.endsEntry()) {
                table.end(group.destination, fonts, styles);
            }
        } else {
            // Written as a letter, a line end is no more than a blank: \par ends paragraphs.
            String letters = fonts.decode(waiting, length, group.font);
            show(letters.replace('\r', ' ').replace('\n', ' '));
        }
    }

    private void show(String text) throws Refusal {
        if (group.destination == Destination.TEXT || group.destination == Destination.NUMBER) {
            story.show(text, group);
        } else if (group.destination == Destination.FONTS
                || group.destination == Destination.STYLES) {
            table.text(text);
        }
    }

    private void beginBeside(Aside.Kind kind) {
        noteAtEnd = false;
        RtfStory small = new RtfStory(budget, fonts, styles);
        beside.push(new Open(kind, small, story, groups.size()));
        story = small;
        group.destination = Destination.TEXT;
    }

    private void endBeside() throws Refusal {
        Open open = beside.pop();
        open.story().close();
        story = open.around();
        StoryWriter small = open.story().writer();
        small.doubts().forEach(body.writer()::doubt);
        String text = Layout.plain(small.pieces());
        Aside.Kind kind =
                noteAtEnd && open.kind() == Aside.Kind.FOOTNOTE ? Aside.Kind.ENDNOTE : open.kind();
        Layout.Beside piece = new Layout.Beside(kind, text.strip());
        List<Layout.Piece> margin = kind == Aside.Kind.HEADER ? headers : footers;
        if (kind != Aside.Kind.HEADER && kind != Aside.Kind.FOOTER) {
            story.writer().beside(kind, text);
        } else if (!text.isBlank() && !margin.contains(piece)) {
            margin.add(piece);
        }
    }
}
