package org.bihuan.server.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bihuan.server.organisation.StaffRole;
import org.bihuan.server.organisation.TeamRole;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Words;
import org.springframework.stereotype.Component;

/** What sheets, columns and choices are called in a workbook; either language is understood. */
@Component
class RosterWords {

    static final String INSTRUCTIONS = "roster.sheet.instructions";
    static final String REASON = "roster.column.reason";

    private final Words words;

    RosterWords(Words words) {
        this.words = words;
    }

    String say(Language language, String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    boolean isCalled(String key, String name) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> words.say(language, key).equalsIgnoreCase(name));
    }

    /** The kind of a sheet by its name. */
    Optional<SheetKind> kind(String name) {
        return Arrays.stream(SheetKind.values())
                .filter(kind -> isCalled(kind.key(), name))
                .findFirst();
    }

    Optional<TeamRole> teamRole(String name) {
        return Arrays.stream(TeamRole.values())
                .filter(role -> isCalled(key(role), name))
                .findFirst();
    }

    Optional<StaffRole> staffRole(String name) {
        return Arrays.stream(StaffRole.values())
                .filter(role -> isCalled(key(role), name))
                .findFirst();
    }

    static String key(TeamRole role) {
        return "roster.team-role." + role.name().toLowerCase(Locale.ROOT);
    }

    static String key(StaffRole role) {
        return "roster.staff-role." + role.name().toLowerCase(Locale.ROOT);
    }
}
