package org.bihuan.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.framework.ReviewFramework.Asked;

/**
 * Evidence as it was typed and sent.
 *
 * @param kind code of the framework
 * @param before the file that shows the same before; of no bytes and no name when none was sent
 */
public record DraftEvidence(
        String kind,
        String shows,
        UploadedFile file,
        String day,
        String place,
        String people,
        String found,
        String followUp,
        UploadedFile before) {

    /** Evidence of a kind that asks for nothing besides. */
    public DraftEvidence(String kind, String shows, UploadedFile file) {
        this(kind, shows, file, "", "", "", "", "", NO_FILE);
    }

    /** A kind that asks all this is a visit. */
    private static final Set<Asked> VISIT =
            Set.of(Asked.DAY, Asked.PLACE, Asked.PEOPLE, Asked.FOLLOW_UP);

    static final UploadedFile NO_FILE = new UploadedFile("", new byte[0]);

    /**
     * What was said besides, as values; {@code before} is left empty until that file is kept.
     *
     * @param asks what the kind asks for; the rest is not looked at
     * @param today nothing was seen on a later day
     */
    EvidenceFacts facts(Set<Asked> asks, LocalDate today, Limits limits, List<Reason> reasons) {
        TypedFields typed = new TypedFields(reasons, limits);
        Optional<LocalDate> on =
                asks.contains(Asked.DAY)
                        ? Optional.ofNullable(typed.date(Field.DAY, day))
                        : Optional.empty();
        if (on.filter(today::isBefore).isPresent()) {
            reasons.add(new Reason.DayAhead(Field.DAY));
        }
        List<String> followed = new ArrayList<>();
        boolean visit = asks.containsAll(VISIT);
        if (visit) {
            String words = typed.optionalPassage(Field.FOLLOW_UP, followUp);
            if (!words.isEmpty()) {
                followed.add(words);
            }
        }
        return new EvidenceFacts(
                on,
                asks.contains(Asked.PLACE) ? typed.line(Field.PLACE, place) : "",
                asks.contains(Asked.PEOPLE) ? typed.line(Field.PEOPLE, people) : "",
                asks.contains(Asked.PROBLEM) ? typed.passage(Field.FOUND, found) : "",
                visit,
                followed,
                Optional.empty());
    }
}
