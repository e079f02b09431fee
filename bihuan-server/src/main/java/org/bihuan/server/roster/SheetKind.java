package org.bihuan.server.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sheets of the roster's workbook, in the order in which they are read. */
enum SheetKind {
    UNITS,
    PEOPLE,
    SEATS,
    DEPARTMENTS,
    ROLES,
    SUPERVISION;

    /** Must stand in the header, and be filled in every row. */
    boolean requires(Column column) {
        return switch (column) {
            case UNIT_CODE,
                    UNIT_NAME,
                    PERSON_CODE,
                    PERSON_NAME,
                    POST,
                    DEPARTMENT,
                    ROLE,
                    SUPERVISED_CODE,
                    FROM ->
                    true;
            case PARENT_CODE, SINCE, CHANGE_DAY, END_DAY, INTO_CODE, TEAM_ROLE, TEAM_ORDER, UNTIL ->
                    false;
        };
    }

    /** In the order of the template. */
    List<Column> columns() {
        return switch (this) {
            case UNITS ->
                    List.of(
                            Column.UNIT_CODE,
                            Column.UNIT_NAME,
                            Column.PARENT_CODE,
                            Column.SINCE,
                            Column.CHANGE_DAY,
                            Column.END_DAY,
                            Column.INTO_CODE);
            case PEOPLE -> List.of(Column.UNIT_CODE, Column.PERSON_CODE, Column.PERSON_NAME);
            case SEATS -> held(Column.POST, Column.TEAM_ROLE, Column.TEAM_ORDER);
            case DEPARTMENTS -> held(Column.DEPARTMENT);
            case ROLES -> held(Column.ROLE);
            case SUPERVISION -> held(Column.SUPERVISED_CODE);
        };
    }

    private static List<Column> held(Column... what) {
        List<Column> columns = new ArrayList<>(List.of(Column.UNIT_CODE, Column.PERSON_CODE));
        columns.addAll(List.of(what));
        columns.add(Column.FROM);
        columns.add(Column.UNTIL);
        return List.copyOf(columns);
    }

    String key() {
        return "roster.sheet." + name().toLowerCase(Locale.ROOT);
    }
}
