package org.bihuan.server.reminder;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Words;
import org.springframework.stereotype.Component;

/** One mail a day for one person, in his language: what is in it, and of each thing why. */
@Component
class Digest {
    private final Words words;

    Digest(Words words) {
        this.words = words;
    }

    String subject(Language language, List<Round.Due> due) {
        return words.say(language, "reminder.mail.subject", due.size());
    }

    /**
     * @param home address of the server; without it there are numbers and no links
     */
    String body(Language language, List<Round.Due> due, Optional<String> home) {
        StringBuilder text =
                new StringBuilder(words.say(language, "reminder.mail.opening", due.size()));
        text.append("\n\n");
        for (int i = 0; i < due.size(); i++) {
            Round.Due one = due.get(i);
            Said why = why(one.cause(), one.days());
            text.append(
                            words.say(
                                    language,
                                    "reminder.mail.line",
                                    i + 1,
                                    one.item().number(),
                                    one.item().measure(),
                                    words.say(
                                            language,
                                            "reminder.mail.date",
                                            one.on().getYear(),
                                            one.on().getMonthValue(),
                                            one.on().getDayOfMonth()),
                                    words.say(language, why.key(), why.arguments().toArray())))
                    .append('\n');
            home.ifPresent(address ->
                    text.append("   ")
                            .append(address)
                            .append("/ledger/items/")
                            .append(one.item().id())
                            .append('\n'));
        }
        return text.append('\n')
                .append(words.say(language, "reminder.mail.closing"))
                .append('\n')
                .toString();
    }

    /** Why somebody is reminded, in one clause. */
    static Said why(Round.Cause cause, int days) {
        return switch (cause) {
            case BEFORE -> Said.of("reminder.why.before", -days);
            case TODAY -> Said.of("reminder.why.today");
            case OVERDUE -> Said.of("reminder.why.overdue", days);
            case TO_VERIFY -> Said.of("reminder.why.to-verify");
            case RETURNED -> Said.of("reminder.why.returned");
            case TO_DECIDE -> Said.of("reminder.why.to-decide");
            case CAUSE_OWED -> Said.of("reminder.why.cause-owed");
            case LOOK_DUE -> Said.of("reminder.why.look-due");
            case EFFECT_DUE -> Said.of("reminder.why.effect-due");
        };
    }
}
