package org.bihuan.server.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.page.Paging;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Remark;
import org.bihuan.text.check.Rule.Card;

/**
 * Two versions beside one another, ready to be printed.
 *
 * @param stretches the rows of the comparison, one page of them; long runs of unchanged ones folded
 *     into one line each, unless everything was asked for
 * @param gone remarks of the older version that the newer one no longer gives rise to
 * @param fresh remarks of the newer version that the older one did not have
 * @param kept how many remarks both have
 */
public record ComparisonSheet(
        UUID id,
        String title,
        int older,
        int newer,
        List<VersionLine> versions,
        Comparison comparison,
        List<Stretch> stretches,
        Paging paging,
        boolean everything,
        List<Line> gone,
        List<Line> fresh,
        int kept) {

    /**
     * A row, or a number of rows that are the same in both.
     *
     * @param folded 0 for a row that is shown
     */
    public record Stretch(Optional<Comparison.Row> row, int folded) {}

    /** A remark in short. */
    public record Line(int number, String rule, String message, String quote) {}

    private static final int QUOTE = 40;

    /** Of one list; nobody reads more, and a page must not grow with a book pasted by mistake. */
    private static final int MOST_LINES = 100;

    private static final int ROWS_ON_A_PAGE = 200;

    static ComparisonSheet of(
            Statements.Two two,
            List<VersionLine> versions,
            Map<String, Card> cards,
            Locale language,
            boolean everything,
            int page) {
        Opened older = two.older();
        Opened newer = two.newer();
        Comparison comparison = Comparison.of(paragraphs(older), paragraphs(newer));
        List<Stretch> stretches = everything ? unfolded(comparison) : folded(comparison);
        Paging paging = paging(two, stretches.size(), everything, page);
        List<Line> gone = without(older, newer, cards, language);
        return new ComparisonSheet(
                newer.statement().id(),
                newer.statement().title(),
                older.version().number(),
                newer.version().number(),
                versions,
                comparison,
                stretches.subList(Math.max(0, paging.firstLine() - 1), paging.lastLine()),
                paging,
                everything,
                gone,
                without(newer, older, cards, language),
                older.judgement().remarks().size() - gone.size());
    }

    private static Paging paging(Statements.Two two, int rows, boolean everything, int page) {
        String address =
                "/statements/%s/comparison?from=%d&to=%d%s"
                        .formatted(
                                two.newer().statement().id(),
                                two.older().version().number(),
                                two.newer().version().number(),
                                everything ? "&all=true" : "");
        int last = new Paging(rows, ROWS_ON_A_PAGE, 1, address).last();
        return new Paging(rows, ROWS_ON_A_PAGE, Math.clamp(page, 1, last), address);
    }

    /** Those of a list that are told. */
    public static List<Line> told(List<Line> lines) {
        return lines.stream().limit(MOST_LINES).toList();
    }

    public String address() {
        return "/statements/" + id;
    }

    private static List<Stretch> unfolded(Comparison comparison) {
        return comparison.rows().stream().map(r -> new Stretch(Optional.of(r), 0)).toList();
    }

    /** Unchanged rows beside a change are kept, so that one sees where it stands. */
    private static List<Stretch> folded(Comparison comparison) {
        List<Comparison.Row> rows = comparison.rows();
        List<Stretch> stretches = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean near = changed(rows, i - 1) || changed(rows, i) || changed(rows, i + 1);
            if (near && hidden > 0) {
                stretches.add(new Stretch(Optional.empty(), hidden));
                hidden = 0;
            }
            if (near) {
                stretches.add(new Stretch(Optional.of(rows.get(i)), 0));
            } else {
                hidden++;
            }
        }
        if (hidden > 0) {
            stretches.add(new Stretch(Optional.empty(), hidden));
        }
        return stretches;
    }

    private static boolean changed(List<Comparison.Row> rows, int index) {
        return index >= 0 && index < rows.size() && rows.get(index).kind() != Comparison.Kind.SAME;
    }

    private static List<String> paragraphs(Opened opened) {
        SourceText source = opened.report().source();
        return source.paragraphs().stream().map(p -> source.slice(p.span())).toList();
    }

    /** The remarks of one version for which the other has no like; counted, so that twins pair. */
    private static List<Line> without(
            Opened one, Opened other, Map<String, Card> cards, Locale language) {
        Map<String, Integer> there = new HashMap<>();
        other.judgement().remarks().forEach(j -> there.merge(j.place().core(), 1, Integer::sum));
        return one.judgement().remarks().stream()
                .filter(j -> there.merge(j.place().core(), -1, Integer::sum) < 0)
                .map(j -> line(one, j, cards, language))
                .toList();
    }

    private static Line line(
            Opened opened, Judged judged, Map<String, Card> cards, Locale language) {
        Remark printed = opened.printed().get(judged.number() - 1);
        Card card = cards.get(printed.rule());
        return new Line(
                judged.number(),
                printed.rule(),
                card == null ? printed.rule() : card.message(printed, language),
                Quote.shortened(opened.report().source().slice(printed.span()).strip(), QUOTE));
    }
}
