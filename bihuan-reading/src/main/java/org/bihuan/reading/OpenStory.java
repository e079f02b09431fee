package org.bihuan.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.text.SourceText.Aside;

/**
 * Reads one story of an OpenDocument text. White space in it is collapsed as the standard asks for;
 * an element that is not known is looked into.
 */
final class OpenStory {
    /** Where a word may be parted at the end of a line, and where not; the word has neither. */
    private static final char SOFT_HYPHEN = 0xAD;

    private static final char UNBROKEN_HYPHEN = 0x2011;

    /** One open list; the innermost comes first. */
    private static final class OpenList {
        final Optional<Integer> num;
        boolean itemBegins;

        OpenList(Optional<Integer> num) {
            this.num = num;
        }
    }

    private final XmlCursor x;
    private final OpenStyles styles;
    private final Budget budget;
    private final WordNumbering numbering = WordNumbering.none();
    private final ListCounters counters = new ListCounters(numbering);
    private final Map<String, Integer> lastOfStyle = new HashMap<>();
    private final Deque<OpenList> lists = new ArrayDeque<>();

    /** What was deleted, by the change that its place in the text names. */
    private final Map<String, String> deleted = new LinkedHashMap<>();

    private StoryWriter story;
    private int nums;
    private int page = 1;
    private int boxes;
    private boolean contents;
    private boolean afterBlank = true;
    private boolean inParagraph;
    private boolean hidden;
    private Face face = Face.UNKNOWN;
    private String paragraphStyle = "";

    OpenStory(XmlCursor x, OpenStyles styles, StoryWriter story, Budget budget) {
        this.x = x;
        this.styles = styles;
        this.story = story;
        this.budget = budget;
        story.page(page);
    }

    int pages() {
        return page;
    }

    /** Reads everything below the present element. */
    void read() throws Refusal {
        int own = x.depth();
        while (x.nextChild(own)) {
            element();
        }
        for (String text : deleted.values()) {
            story.pieces().add(new Layout.Beside(Aside.Kind.DELETED, text));
        }
        if (counters.metUnknownFormat()) {
            story.doubt(Doubt.NUMBERING);
        }
    }

    private void element() throws Refusal {
        String name = x.name();
        switch (name) {
            case "text:p", "text:h" -> paragraph(name.equals("text:h"));
            case "text:list" -> list();
            case "text:list-item" -> item(true);
            case "text:list-header" -> item(false);
            case "text:table-of-content",
                    "text:alphabetical-index",
                    "text:illustration-index",
                    "text:table-index",
                    "text:user-index" ->
                    contents();
            case "text:tracked-changes" -> deletions();
            case "table:table" -> table();
            case "table:table-row" -> {
                story.beginRow();
                inside();
            }
            case "table:table-cell", "table:covered-table-cell" -> {
                story.beginCell();
                inside();
            }
            default -> {
                if (!OpenElements.PASSED_OVER.contains(name)) {
                    inline(name);
                }
            }
        }
    }

    private void inside() throws Refusal {
        int own = x.depth();
        if (!inParagraph) {
            while (x.nextChild(own)) {
                element();
            }
            return;
        }
        for (XmlCursor.Node node = x.nextNode(own);
                node != XmlCursor.Node.END;
                node = x.nextNode(own)) {
            if (node == XmlCursor.Node.TEXT) {
                text(x.piece());
            } else {
                element();
            }
        }
    }

    private void inline(String name) throws Refusal {
        switch (name) {
            case "text:span" -> span();
            case "text:s" -> blanks();
            case "text:tab" -> sign("\t");
            case "text:line-break" -> sign("\n");
            case "text:soft-page-break" -> story.page(++page);
            case "text:note" -> note();
            case "office:annotation" -> aside(Aside.Kind.COMMENT);
            case "text:change" -> deletion();
            case "draw:image" -> story.picture();
            case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet" ->
                    story.doubt(Doubt.OBJECTS);
            case "text:hidden-text", "text:hidden-paragraph" -> hiddenText();
            default -> {
                if (OpenElements.SHAPES.contains(name)) {
                    textBox();
                } else {
                    inside();
                }
            }
        }
    }

    private void paragraph(boolean heading) throws Refusal {
        Face faceAround = face;
        boolean hiddenAround = hidden;
        String styleAround = paragraphStyle;
        paragraphStyle = x.attribute("style-name").orElse("");
        face = styles.face("paragraph", paragraphStyle);
        hidden = styles.hides("paragraph", paragraphStyle).orElse(false);
        Optional<Integer> level =
                heading
                        ? x.attribute("outline-level").flatMap(XmlCursor::number)
                        : styles.outlineLevel(paragraphStyle);
        boolean unnumbered = x.attribute("is-list-header").map("true"::equals).orElse(false);
        afterBlank = true;
        inParagraph = true;
        story.beginRun();
        inside();
        inParagraph = false;
        String number = unnumbered ? "" : number(level.filter(l -> heading));
        if (contents) {
            story.endContentsLine();
        } else {
            story.end(number, level, styles.isCentred(paragraphStyle));
        }
        face = faceAround;
        hidden = hiddenAround;
        paragraphStyle = styleAround;
    }

    /** Of the list around, else of the outline; only the first paragraph of an item has one. */
    private String number(Optional<Integer> heading) {
        OpenList list = lists.peek();
        if (list != null) {
            if (!list.itemBegins || list.num.isEmpty()) {
                return "";
            }
            list.itemBegins = false;
            return counters.next(list.num.get(), lists.size() - 1);
        }
        if (heading.isEmpty() || styles.outline().isEmpty()) {
            return "";
        }
        int num = lastOfStyle.computeIfAbsent("", s -> newNum(styles.outline().get()));
        return counters.next(num, heading.get() - 1);
    }

    private int newNum(WordNumbering.Abstract list) {
        numbering.add(++nums, list);
        return nums;
    }

    private void list() throws Refusal {
        budget.piece();
        Optional<String> named = x.attribute("style-name");
        boolean goesOn =
                x.attribute("continue-numbering").map("true"::equals).orElse(false)
                        || x.attribute("continue-list").isPresent();
        OpenList around = lists.peek();
        Optional<Integer> num = around == null || named.isPresent() ? Optional.empty() : around.num;
        if (num.isEmpty() && named.isPresent()) {
            num = numOf(named.get(), goesOn || around != null);
        }
        lists.push(new OpenList(num));
        inside();
        lists.pop();
    }

    private Optional<Integer> numOf(String style, boolean goesOn) {
        Optional<WordNumbering.Abstract> list = styles.listStyle(style);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        Integer last = lastOfStyle.get("/" + style);
        if (last != null && goesOn) {
            return Optional.of(last);
        }
        int fresh = newNum(list.get());
        lastOfStyle.put("/" + style, fresh);
        return Optional.of(fresh);
    }

    private void item(boolean numbered) throws Refusal {
        OpenList list = lists.peek();
        if (list != null) {
            list.itemBegins = numbered;
            Optional<Integer> start = x.attribute("start-value").flatMap(XmlCursor::number);
            if (start.isPresent() && list.num.isPresent()) {
                counters.startAt(list.num.get(), lists.size() - 1, start.get());
            }
        }
        inside();
    }

    private void table() throws Refusal {
        Deque<OpenList> around = new ArrayDeque<>(lists);
        lists.clear();
        story.beginTable();
        inside();
        story.endTable();
        lists.clear();
        lists.addAll(around);
    }

    private void contents() throws Refusal {
        boolean around = contents;
        contents = true;
        inside();
        contents = around;
    }

    private void span() throws Refusal {
        Face faceAround = face;
        boolean hiddenAround = hidden;
        String style = x.attribute("style-name").orElse("");
        face = styles.face("text", style).over(face);
        hidden = styles.hides("text", style).orElse(hidden);
        story.beginRun();
        inside();
        story.beginRun();
        face = faceAround;
        hidden = hiddenAround;
    }

    private void hiddenText() throws Refusal {
        Optional<String> value = x.attribute("string-value");
        if (value.isPresent()) {
            story.hide(value.get());
        }
    }

    private void blanks() throws Refusal {
        int count = x.attribute("c").flatMap(XmlCursor::number).orElse(1);
        Budget.stopWhen(Limit.CHARACTERS, budget.limits().characters(), count);
        sign(" ".repeat(Math.max(0, count)));
    }

    private void text(String raw) throws Refusal {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == SOFT_HYPHEN) {
                continue;
            }
            boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!blank || !afterBlank) {
                out.append(blank ? ' ' : c == UNBROKEN_HYPHEN ? '-' : c);
            }
            afterBlank = blank;
        }
        show(out);
    }

    private void sign(String shown) throws Refusal {
        afterBlank = false;
        show(shown);
    }

    private void show(CharSequence shown) throws Refusal {
        if (hidden) {
            story.hide(shown);
        } else {
            story.show(shown, face);
        }
    }

    private void note() throws Refusal {
        boolean end = x.attribute("note-class").map("endnote"::equals).orElse(false);
        aside(end ? Aside.Kind.ENDNOTE : Aside.Kind.FOOTNOTE);
    }

    private void aside(Aside.Kind kind) throws Refusal {
        String text = small();
        story.beside(kind, text);
    }

    /** The lines of a small story inside the present element. */
    private String small() throws Refusal {
        StoryWriter around = story;
        Deque<OpenList> listsAround = new ArrayDeque<>(lists);
        boolean blankAround = afterBlank;
        boolean paragraphAround = inParagraph;
        lists.clear();
        inParagraph = false;
        story = new StoryWriter(budget);
        inside();
        story.doubts().forEach(around::doubt);
        String text = Layout.plain(story.pieces());
        story = around;
        lists.clear();
        lists.addAll(listsAround);
        afterBlank = blankAround;
        inParagraph = paragraphAround;
        return text;
    }

    private void textBox() throws Refusal {
        StoryWriter around = story;
        boolean blankAround = afterBlank;
        boolean paragraphAround = inParagraph;
        inParagraph = false;
        story = new StoryWriter(budget);
        story.box(++boxes);
        story.page(page);
        inside();
        story.doubts().forEach(around::doubt);
        around.besides(story.pieces());
        story = around;
        afterBlank = blankAround;
        inParagraph = paragraphAround;
    }

    /** What was deleted stands before the text, once for each change. */
    private void deletions() throws Refusal {
        int own = x.depth();
        while (x.nextChild(own)) {
            int region = x.depth();
            String id = x.attribute("id").orElse("/" + deleted.size());
            while (x.nextChild(region)) {
                story.doubt(Doubt.TRACKED_CHANGES);
                if (x.name().equals("text:deletion")) {
                    budget.piece();
                    deleted.put(id, small());
                }
            }
        }
    }

    /** The place in the text where something was deleted. */
    private void deletion() throws Refusal {
        String text = deleted.remove(x.attribute("change-id").orElse(""));
        if (text != null) {
            story.beside(Aside.Kind.DELETED, text);
        }
    }
}
