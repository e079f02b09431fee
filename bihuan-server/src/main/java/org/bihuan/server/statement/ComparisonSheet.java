package org.bihuan.server.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Card;
import org.bihuan.text.check.Remark;

/**
 * Two versions beside one another, ready to be printed.
 *
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
        List<Line> gone,
        List<Line> fresh,
        int kept) {

    /** A remark in short. */
    public record Line(int number, String rule, String message, String quote) {}

    private static final int QUOTE = 40;

    static ComparisonSheet of(
            Statements.Two two,
            List<VersionLine> versions,
            Map<String, Card> cards,
            Locale language) {
        Opened older = two.older();
        Opened newer = two.newer();
        List<Line> gone = without(older, newer, cards, language);
        return new ComparisonSheet(
                newer.statement().id(),
                newer.statement().title(),
                older.version().number(),
                newer.version().number(),
                versions,
                Comparison.of(paragraphs(older), paragraphs(newer)),
                gone,
                without(newer, older, cards, language),
                older.judgement().remarks().size() - gone.size());
    }

    public String address() {
        return "/statements/" + id;
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
