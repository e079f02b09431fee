package org.bihuan.text.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Item.Kind;
import org.bihuan.text.outline.Outline.DocumentKind;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.outline.Section.Mark.Style;
import org.bihuan.text.outline.Section.Role;

/**
 * Text in, {@link Outline} out. Stateless and safe for use by many threads.
 *
 * <p>Works from evidence, not from a template: ordinal marks make a tree ({@code TreeBuilder}),
 * heading words tell what each part is for ({@code Roles}), turns such as "整改措施：" tell where a text
 * goes from one kind to another ({@code ItemFinder}). Time grows linearly with the text.
 */
public final class OutlineParser {
    private static final int FEWEST_ARTICLES = 5;

    private final Cues cues = Cues.SHIPPED;

    /** Never fails: a text without any structure gives an outline without sections. */
    public Outline parse(SourceText source) {
        return parse(source, List.of());
    }

    /** As {@link #parse(SourceText)}, with the word of a person where there is one. */
    public Outline parse(SourceText source, List<Correction> corrections) {
        String text = source.text();
        Calls calls = new Calls(text, corrections);
        Doubts doubts = new Doubts(calls);
        Frame frame = new Frame(text, cues, calls);
        List<Paragraph> lines = frame.inner(source.paragraphs());
        if (lines.isEmpty()) {
            return new Outline(
                    frame.lines,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        Headings headings = new Headings(text, cues);
        lines = new GluedHeadings(text, headings).apart(lines);
        PastedTable table = new PastedTable(text, headings, lines);
        KindFinder kinds = new KindFinder(text, cues);
        int begin = lines.getFirst().span().start();
        PastedTogether together = new PastedTogether(text, cues, frame, calls, table.rest());
        Node root =
                new TreeBuilder(text, cues, calls)
                        .build(
                                together.rest(),
                                together.starts(),
                                lines.getFirst().span().start(),
                                lines.getLast().span().end());
        boolean law = articles(root) >= FEWEST_ARTICLES;
        Optional<DocumentKind> kind = law ? Optional.empty() : kinds.find(frame.lines, begin);
        boolean confesses = is(kind, "confessing");
        Roles roles = new Roles(text, headings);
        String title = kinds.title(frame.lines, begin);
        boolean itemless =
                law
                        || (is(kind, "itemless") && !cues.anyIn("itemless.not", title))
                        || kinds.isOfficial(title);
        roles.assign(root, confesses, !itemless);
        Optional<Kind> subject =
                itemless || !roles.silent(root)
                        ? Optional.empty()
                        : kinds.subject(title, headings).map(Parts::kindOf);
        Items items = new Items(text);
        ItemFinder finder =
                new ItemFinder(
                        text,
                        headings,
                        cues,
                        roles,
                        calls,
                        doubts,
                        items,
                        confesses,
                        is(kind, "rectifying") || cues.anyIn("rectifying.title", title));
        if (itemless) {
            finder.findCalled(root);
        } else {
            subject.ifPresentOrElse(s -> finder.findAll(root, s), () -> finder.find(root));
            table.cells().forEach(items::cell);
        }
        items.settle();
        CloseCalls close = new CloseCalls(text, headings, doubts);
        close.tell(root);
        if (itemless && kind.isPresent()) {
            close.silent(root);
        }
        List<Section> sections = new ArrayList<>();
        collect(root, Optional.empty(), text, sections);
        Optional<Span> opening = opening(root, text, sections, items);
        return new Outline(
                frame.told(),
                opening,
                sections,
                items.findings,
                items.causes,
                items.measures,
                unplaced(text, lines, frame.lines, opening, sections, items),
                doubts.told(),
                kind,
                NumberingReader.read(
                        text,
                        sections,
                        Outline.together(items.findings, items.causes, items.measures)));
    }

    /** 第一条, 第二条: what has so many of them is a law, whatever it is called. */
    private static int articles(Node node) {
        int articles = 0;
        for (Node child : node.children) {
            boolean article = child.mark != null && child.mark.style() == Style.ARTICLE;
            articles += (article ? 1 : 0) + articles(child);
        }
        return articles;
    }

    private boolean is(Optional<DocumentKind> kind, String list) {
        return kind.filter(k -> cues.list(list).contains(k.code())).isPresent();
    }

    private static void collect(
            Node node, Optional<String> parent, String text, List<Section> out) {
        for (Node child : node.children) {
            if (child.section) {
                Span span = Sentences.trim(text, child.start, child.end);
                Span heading =
                        new Span(
                                child.start,
                                Math.max(
                                        child.start,
                                        Math.max(
                                                child.headingSpan.end(),
                                                child.textStart == child.start
                                                        ? child.start
                                                        : Math.min(child.textStart, span.end()))));
                out.add(
                        new Section(
                                child.id,
                                child.level,
                                Optional.ofNullable(child.mark),
                                child.headingSpan.in(text),
                                heading,
                                child.role(),
                                span,
                                parent));
                collect(child, Optional.of(child.id), text, out);
            } else {
                collect(child, parent, text, out);
            }
        }
    }

    private static Optional<Span> opening(
            Node root, String text, List<Section> sections, Items items) {
        int end = sections.isEmpty() ? root.end : sections.getFirst().span().start();
        for (List<? extends Item> kind : List.of(items.findings, items.causes, items.measures)) {
            if (!kind.isEmpty()) {
                end = Math.min(end, kind.getFirst().span().start());
            }
        }
        Span span = Sentences.trim(text, root.start, end);
        boolean nothing = sections.isEmpty() && end == root.end;
        return span.isEmpty() || nothing ? Optional.empty() : Optional.of(span);
    }

    /** Paragraphs, or what is left of them, that no part and no item accounts for. */
    private static List<Span> unplaced(
            String text,
            List<Paragraph> lines,
            List<FrontLine> frame,
            Optional<Span> opening,
            List<Section> sections,
            Items items) {
        List<Span> known = new ArrayList<>();
        frame.forEach(l -> known.add(l.span()));
        opening.ifPresent(known::add);
        for (Section section : sections) {
            known.add(section.role() == Role.OTHER ? section.headingSpan() : section.span());
        }
        items.findings.forEach(i -> known.add(i.span()));
        items.causes.forEach(i -> known.add(i.span()));
        items.measures.forEach(i -> known.add(i.span()));
        known.sort(null);
        List<Span> unplaced = new ArrayList<>();
        int k = 0;
        int covered = 0;
        for (Paragraph line : lines) {
            int at = Math.max(line.span().start(), covered);
            while (k < known.size() && known.get(k).start() < line.span().end()) {
                Span span = known.get(k++);
                left(text, at, span.start(), unplaced);
                covered = Math.max(covered, span.end());
                at = Math.max(at, covered);
            }
            left(text, at, line.span().end(), unplaced);
        }
        return unplaced;
    }

    /** What is more than a mark or two; the blanks of an indented line are nothing. */
    private static void left(String text, int from, int to, List<Span> unplaced) {
        if (to > from) {
            Span words = Sentences.trim(text, from, to);
            if (words.length() > 2) {
                unplaced.add(words);
            }
        }
    }
}
