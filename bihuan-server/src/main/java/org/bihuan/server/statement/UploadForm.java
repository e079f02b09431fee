package org.bihuan.server.statement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.page.Choice;

/**
 * What stands in the form, so that nothing typed is lost when it is refused.
 *
 * @param choices whose statement it may be
 * @param already the statement that is there already, to be linked to
 */
public record UploadForm(
        List<Choice> choices,
        String whose,
        String title,
        String text,
        Optional<UUID> already,
        UploadLimitsLine limits) {
    public UploadForm {
        choices = List.copyOf(choices);
    }

    /** The limits, as the page names them. */
    public record UploadLimitsLine(long fileBytes, int characters, int titleCharacters) {}

    UploadForm(List<Choice> choices, String whose, String title, String text) {
        this(choices, whose, title, text, Optional.empty(), limits(UploadLimits.standard()));
    }

    UploadForm pointing(List<Refused> reasons) {
        Optional<UUID> there =
                reasons.stream()
                        .filter(Refused.AlreadyThere.class::isInstance)
                        .map(r -> ((Refused.AlreadyThere) r).statementId())
                        .findFirst();
        return new UploadForm(choices, whose, title, text, there, limits);
    }

    private static UploadLimitsLine limits(UploadLimits limits) {
        return new UploadLimitsLine(
                limits.fileBytes(), limits.characters(), limits.titleCharacters());
    }
}
