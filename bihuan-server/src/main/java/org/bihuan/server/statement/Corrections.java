package org.bihuan.server.statement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.page.Said;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.bihuan.text.outline.Correction;
import org.bihuan.text.outline.Correction.Call;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of the places of a text, against the parser; taken over by the next version. */
@Service
class Corrections {

    /** Longest quotation kept beside a correction, in characters. */
    private static final int QUOTE = 60;

    /** Corrections of one version; more than this is another text. */
    static final int MOST = 2_000;

    /**
     * @param version number of the version that was looked at
     * @param place offset into its text
     * @param call see {@link CallWords}
     * @param level of a heading; 0 for the one that such headings have in this text
     */
    record Word(int version, int place, String call, int level) {}

    /** What came of it. */
    sealed interface Outcome {
        /**
         * @param paragraph number of the paragraph, for the way back
         * @param now what the place is taken for now
         * @param asSaid whether that is what was said
         */
        record Done(int paragraph, Said now, boolean asSaid) implements Outcome {}

        record No(List<Refused> reasons) implements Outcome {}
    }

    private final Statements statements;
    private final StatementSight sight;
    private final StatementRows versions;
    private final CorrectionRows rows;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    Corrections(
            Statements statements,
            StatementSight sight,
            StatementRows versions,
            CorrectionRows rows,
            AuditTrail audit,
            Ids ids,
            Clock clock) {
        this.statements = statements;
        this.sight = sight;
        this.versions = versions;
        this.rows = rows;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws NotInSight if there is no such statement, version or paragraph, or not for {@code
     *     who}, or nothing of it may be changed
     */
    @Transactional(readOnly = true)
    CallSheet choices(SignedIn who, UUID statementId, int version, int place) {
        Glanced opened = statements.glance(who, statementId, version);
        Paragraph paragraph =
                paragraph(opened.source(), place)
                        .filter(_ -> opened.access().upload())
                        .orElseThrow(() -> new NotInSight("statement", statementId));
        return CallSheet.of(opened, paragraph, place);
    }

    /**
     * @throws NotInSight if there is no such statement or version, or not for {@code who}
     */
    @Transactional
    public Outcome say(SignedIn who, UUID statementId, Word word) {
        versions.lock(statementId);
        Glanced opened = statements.glance(who, statementId, word.version());
        if (!opened.access().upload()) {
            return new Outcome.No(List.of(new Refused.NotYours()));
        }
        SourceText source = opened.source();
        Optional<Paragraph> paragraph = paragraph(source, word.place());
        Optional<Call> call = call(opened, word);
        if (paragraph.isEmpty()
                || !Places.of(source, opened.outline(), paragraph.get().span())
                        .contains(word.place())) {
            return new Outcome.No(List.of(new Refused.PlaceGone()));
        }
        if (call.isEmpty()) {
            return new Outcome.No(List.of(new Refused.CallMissing()));
        }
        if (opened.corrections().size() >= MOST) {
            return new Outcome.No(List.of(new Refused.TooManyCorrections(MOST)));
        }
        keep(who, opened, paragraph.get(), new Correction(word.place(), call.get()));
        Glanced after = statements.glance(who, statementId, word.version());
        PlaceReading reading = new PlaceReading(after.outline());
        return new Outcome.Done(
                paragraph.get().number(),
                reading.said(word.place()),
                reading.call(word.place()).equals(call.get()));
    }

    /**
     * Does nothing if it was undone already.
     *
     * @return why not; nothing when it is done
     * @throws NotInSight if there is no such statement, or not for {@code who}
     */
    @Transactional
    public List<Refused> undo(SignedIn who, UUID statementId, UUID correctionId) {
        StoredStatement statement = sight.statement(who, statementId);
        if (!sight.access(who, statement).upload()) {
            return List.of(new Refused.NotYours());
        }
        if (rows.undo(statementId, correctionId, who.personId(), clock.instant())) {
            audit.append(
                    statement.unitId(),
                    who.personId(),
                    "statement.correction.undone",
                    "correction",
                    correctionId,
                    Map.of("statement", statementId.toString()));
        }
        return List.of();
    }

    /** The choice of a level is the form's; without one, headings of a purpose stay together. */
    private static Optional<Call> call(Glanced opened, Word word) {
        Optional<Call> call = CallWords.read(word.call(), word.level() == 0 ? 1 : word.level());
        boolean open = word.level() == 0 && word.call().matches("heading:[A-Z_]+");
        return call.map(said -> {
            if (open && said instanceof Call.Heading heading) {
                PlaceReading reading = new PlaceReading(opened.outline());
                return new Call.Heading(
                        reading.usualLevel(heading.role(), word.place()), heading.role());
            }
            return said;
        });
    }

    private static Optional<Paragraph> paragraph(SourceText source, int place) {
        int index = Places.paragraphAt(source, place);
        return index < 0 ? Optional.empty() : Optional.of(source.paragraphs().get(index));
    }

    private void keep(SignedIn who, Glanced opened, Paragraph paragraph, Correction correction) {
        opened.corrections().stream()
                .filter(c -> c.correction().offset() == correction.offset())
                .forEach(c ->
                        rows.undo(
                                opened.statement().id(), c.id(), who.personId(), clock.instant()));
        String quote =
                Places.words(
                        opened.source(),
                        new Span(correction.offset(), paragraph.span().end()),
                        QUOTE);
        StoredCorrection said =
                new StoredCorrection(
                        ids.next(),
                        correction,
                        quote,
                        Optional.empty(),
                        who.personId(),
                        who.name(),
                        clock.instant());
        rows.insert(opened.statement(), opened.version().id(), said);
        audit.append(
                opened.statement().unitId(),
                who.personId(),
                "statement.outline.corrected",
                "correction",
                said.id(),
                Map.of(
                        "statement", opened.statement().id().toString(),
                        "version", opened.version().id().toString(),
                        "place", Integer.toString(correction.offset()),
                        "call", CallWords.sent(correction.call())));
    }
}
