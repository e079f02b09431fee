package org.bihuan.server.cycle;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.Filing;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.ReviewFramework.Step;
import org.bihuan.framework.StepKind;
import org.bihuan.server.page.Said;

/** Which attachments of the report are there: by what the parts keep, by notes, by hand. */
final class Attachments {

    /** The step whose note shows that a paper exists which no part keeps. */
    private static final Map<Paper, StepKind> SHOWN_BY =
            Map.of(
                    Paper.NOTICE, StepKind.NOTICE,
                    Paper.STUDY, StepKind.STUDY,
                    Paper.OPINIONS, StepKind.OPINIONS,
                    Paper.PUBLICATION, StepKind.PUBLICATION);

    private final Cycle cycle;
    private final ReviewFramework framework;
    private final Map<Paper, PaperKeeper.Kept> kept = new EnumMap<>(Paper.class);
    private final Map<String, StepNote> notes = new HashMap<>();
    private final Map<String, Instant> marks;
    private final ZoneId zone;

    Attachments(
            Cycle cycle,
            ReviewFramework framework,
            List<PaperKeeper> keepers,
            List<StepNote> notes,
            Map<String, Instant> marks,
            ZoneId zone) {
        this.cycle = cycle;
        this.framework = framework;
        this.marks = marks;
        this.zone = zone;
        keepers.forEach(keeper -> kept.putAll(keeper.papers(cycle)));
        notes.forEach(note -> this.notes.put(note.step(), note));
    }

    List<Attachment> all() {
        return framework.filing().attachments().stream().map(this::attachment).toList();
    }

    private Attachment attachment(Filing.Attachment wanted) {
        PaperKeeper.Kept part = kept.get(wanted.paper());
        if (part != null) {
            return new Attachment(
                    wanted.code(),
                    wanted.name(),
                    wanted.required(),
                    part.there(),
                    part.said(),
                    Optional.of(part.href()),
                    false);
        }
        Optional<StepNote> note = note(wanted.paper());
        Instant mark = marks.get(wanted.code());
        Said said =
                mark != null
                        ? Said.of("cycle.paper.marked", mark.atZone(zone).toLocalDate())
                        : note.map(one -> Said.of("cycle.step.noted", one.doneOn()))
                                .orElse(Said.of("cycle.paper.missing"));
        return new Attachment(
                wanted.code(),
                wanted.name(),
                wanted.required(),
                mark != null || note.isPresent(),
                said,
                note.map(one -> "/cycles/" + cycle.id() + "#step-" + one.step()),
                note.isEmpty());
    }

    private Optional<StepNote> note(Paper paper) {
        return Optional.ofNullable(SHOWN_BY.get(paper)).stream()
                .flatMap(kind -> framework.steps().stream().filter(step -> step.kind() == kind))
                .map(Step::code)
                .map(code -> Optional.ofNullable(notes.get(code)))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
