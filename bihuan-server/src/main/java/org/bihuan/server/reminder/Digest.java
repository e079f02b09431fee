package org.bihuan.server.reminder;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Words;
import org.springframework.stereotype.Component;

/** One mail a day for one person: what is in it, and of each thing why. */
@Component
class Digest {
    private final Words words;

    Digest(Words words) {
        this.words = words;
    }

    String subject(List<Round.Due> due) {
        return say("reminder.mail.subject", due.size());
    }

    /**
     * @param home address of the server; without it there are numbers and no links
     */
    String body(List<Round.Due> due, Optional<String> home) {
        StringBuilder text = new StringBuilder(say("reminder.mail.opening", due.size()));
        text.append("\n\n");
        for (int i = 0; i < due.size(); i++) {
            Round.Due one = due.get(i);
            Said why = why(one.cause(), one.days());
            text.append(
                            say(
                                    "reminder.mail.line",
                                    i + 1,
                                    one.item().number(),
                                    one.item().measure(),
                                    say(
                                            "reminder.mail.date",
                                            one.item().dueOn().getYear(),
                                            one.item().dueOn().getMonthValue(),
                                            one.item().dueOn().getDayOfMonth()),
                                    say(why.key(), why.arguments().toArray())))
                    .append('\n');
            home.ifPresent(address ->
                    text.append("   ")
                            .append(address)
                            .append("/ledger/items/")
                            .append(one.item().id())
                            .append('\n'));
        }
        return text.append('\n').append(say("reminder.mail.closing")).append('\n').toString();
    }

    /** Why somebody is reminded, in one clause. */
    static Said why(Round.Cause cause, int days) {
        return switch (cause) {
            case BEFORE -> Said.of("reminder.why.before", -days);
            case TODAY -> Said.of("reminder.why.today");
            case OVERDUE -> Said.of("reminder.why.overdue", days);
            case TO_VERIFY -> Said.of("reminder.why.to-verify");
            case RETURNED -> Said.of("reminder.why.returned");
        };
    }

    private String say(String key, Object... arguments) {
        return words.say(Language.ZH, key, arguments);
    }
}
