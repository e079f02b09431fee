package org.bihuan.server.outside;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.server.identity.Role;

/**
 * Which group gives which role in the account's own unit. Offices and supervision are given by
 * people alone: whoever rules the directory must not make himself an administrator here.
 */
final class GroupRoles {

    static final Set<Role> GIVEN = Set.of(Role.ORGANISER, Role.HEAD, Role.MEMBER, Role.STAFF);

    private GroupRoles() {}

    /** Of lines {@code group=ROLE}; lines that say something else are left out. */
    static Map<String, Role> of(List<String> lines) {
        Map<String, Role> roles = new HashMap<>();
        for (String line : lines) {
            int sign = line.lastIndexOf('=');
            if (sign > 0) {
                role(line.substring(sign + 1).strip())
                        .ifPresent(role -> roles.put(line.substring(0, sign).strip(), role));
            }
        }
        return roles;
    }

    static boolean isFit(String line) {
        return of(List.of(line)).size() == 1;
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(GIVEN::contains)
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
