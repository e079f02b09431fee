package org.bihuan.text.rules;

import org.bihuan.text.Span;
import org.bihuan.text.check.Expectations.Voice;
import org.bihuan.text.check.Rule.Subject;
import org.bihuan.text.outline.Outline.FrontLine;
import org.bihuan.text.wording.DataLines;
import org.bihuan.text.wording.Literals;

/** Who speaks in a statement, by what the text says of itself; only then by its kind. */
final class Speaker {
    private static final int BEGINNING = 1_500;

    private static final Literals TEAMS =
            new Literals(DataLines.words(Speaker.class, "words/teams.txt"));
    private static final Literals ONE =
            new Literals(DataLines.words(Speaker.class, "words/one-person.txt"));

    /** 我 is nobody in particular in 我们, 我市, 我党; and not the speaker in 自我. */
    private static final String NOT_AFTER = "们市县区省州盟旗局镇乡院校国党军街办单公行所队馆处中科司委厂站村社组室系部是";

    private static final String NOT_BEFORE = "自忘小大无敌彼";

    private Speaker() {}

    static Voice of(Subject subject) {
        for (FrontLine line : subject.outline().front()) {
            if (line.kind() == FrontLine.Kind.TITLE) {
                if (ONE.anyIn(subject.text(), line.span())) {
                    return Voice.INDIVIDUAL;
                }
                if (TEAMS.anyIn(subject.text(), line.span())) {
                    return Voice.TEAM;
                }
            }
        }
        int end = Math.min(subject.text().length(), BEGINNING);
        int first =
                Items.inOrder(subject).isEmpty()
                        ? end
                        : Items.inOrder(subject).getFirst().span().start();
        Span beginning = new Span(0, Math.min(end, first));
        if (first(subject.text(), beginning) >= 0) {
            return Voice.INDIVIDUAL;
        }
        return TEAMS.anyIn(subject.text(), beginning) ? Voice.TEAM : subject.expectations().voice();
    }

    /** Where the speaker first names himself: 我, 本人; -1 if nowhere. */
    static int first(String text, Span where) {
        for (int i = where.start(); i < where.end(); i++) {
            char c = text.charAt(i);
            boolean self =
                    c == '我'
                            ? NOT_AFTER.indexOf(Chars.at(text, i + 1)) < 0
                                    && NOT_BEFORE.indexOf(Chars.before(text, i)) < 0
                            : c == '人' && Chars.before(text, i) == '本' && i > where.start();
            if (self) {
                return c == '我' ? i : i - 1;
            }
        }
        return -1;
    }
}
