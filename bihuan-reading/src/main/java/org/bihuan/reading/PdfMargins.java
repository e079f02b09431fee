package org.bihuan.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds headers, footers and page numbers: lines at the top and the bottom of pages that come again
 * on others, or that are nothing but a page number and stand apart.
 */
final class PdfMargins {
    /** So many lines from the top and from the bottom are looked at. */
    static final int DEEP = 2;

    /** Points by which the same header may move from page to page. */
    private static final float SAME_PLACE = 4;

    private final List<List<PdfLine>> pages;
    private final Set<PdfLine> headers = new HashSet<>();
    private final Set<PdfLine> footers = new HashSet<>();

    private PdfMargins(List<List<PdfLine>> pages) {
        this.pages = pages;
    }

    static PdfMargins of(List<List<PdfLine>> pages) {
        PdfMargins margins = new PdfMargins(pages);
        margins.find(true);
        margins.find(false);
        return margins;
    }

    boolean isHeader(PdfLine line) {
        return headers.contains(line);
    }

    boolean isFooter(PdfLine line) {
        return footers.contains(line);
    }

    private void find(boolean top) {
        Map<String, List<PdfLine>> alike = new HashMap<>();
        for (List<PdfLine> page : pages) {
            for (PdfLine line : edge(page, top)) {
                alike.computeIfAbsent(withoutNumbers(line.text()), k -> new ArrayList<>())
                        .add(line);
            }
        }
        Set<PdfLine> into = top ? headers : footers;
        for (List<PdfLine> lines : alike.values()) {
            into.addAll(repeated(lines));
        }
        for (List<PdfLine> page : pages) {
            pageNumber(page, top).ifPresent(into::add);
        }
    }

    private static List<PdfLine> edge(List<PdfLine> page, boolean top) {
        int deep = Math.min(DEEP, page.size());
        return top ? page.subList(0, deep) : page.subList(page.size() - deep, page.size());
    }

    private List<PdfLine> repeated(List<PdfLine> lines) {
        List<PdfLine> same = new ArrayList<>();
        for (PdfLine line : lines) {
            long there =
                    lines.stream()
                            .filter(l -> Math.abs(l.y() - line.y()) < SAME_PLACE)
                            .map(PdfLine::page)
                            .distinct()
                            .count();
            // Left and right pages may have headers of their own.
            if (there >= 2 && there * 5 >= pages.size() * 2L) {
                same.add(line);
            }
        }
        return same;
    }

    /** A bare number may be text; as a page number it stands apart from the lines of the page. */
    private static Optional<PdfLine> pageNumber(List<PdfLine> page, boolean top) {
        if (page.size() < 2) {
            return page.stream().filter(l -> isAdorned(l)).findFirst();
        }
        PdfLine outer = top ? page.getFirst() : page.getLast();
        PdfLine next = top ? page.get(1) : page.get(page.size() - 2);
        boolean number = PageNumberLine.in(outer.text()).isPresent();
        boolean apart = Math.abs(outer.y() - next.y()) > 2 * next.em();
        return number && (apart || isAdorned(outer)) ? Optional.of(outer) : Optional.empty();
    }

    private static boolean isAdorned(PdfLine line) {
        return PageNumberLine.in(line.text())
                .filter(PageNumberLine.PageNumber::adorned)
                .isPresent();
    }

    static String withoutNumbers(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = Character.isDigit(c);
            boolean again = digit && !out.isEmpty() && out.charAt(out.length() - 1) == '#';
            if (!again && !LineWidth.isBlank(c)) {
                out.append(digit ? '#' : c);
            }
        }
        return out.toString();
    }
}
