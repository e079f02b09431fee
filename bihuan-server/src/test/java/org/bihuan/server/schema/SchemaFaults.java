package org.bihuan.server.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.server.testing.Databases;

/**
 * Every rule that keeps one unit's rows from another, asked of the database's own catalogue. What
 * is allowed to differ is listed here, with its reason; everything else must follow, tables of
 * later parts too.
 */
final class SchemaFaults {

    /**
     * Nothing of a unit: one moment; hashes and counters; Flyway's own list of file names; how the
     * whole installation lets people in, which is read before anybody is known; which units have
     * something to compare.
     */
    private static final String NO_UNIT_CONTENT =
            "('installation', 'sign_in_failures', 'flyway_schema_history', 'entry_rules',"
                    + " 'sign_in_ways', 'mail_server', 'reuse_units')";

    /**
     * People type no unit when they sign in; the 256-bit hash of a session's secret is its key; an
     * outside identity or a passkey is whose it is, and only the door can ask about one; a unit's
     * code is its name in every workbook.
     */
    private static final String KEYS_OVER_ALL_UNITS =
            "('accounts_sign_in_name_key', 'sessions_pkey', 'pending_sign_ins_pkey', 'units_pkey',"
                    + " 'outside_identities_subject', 'passkeys_credential', 'units_code_key')";

    /**
     * What says to which unit a row belongs; its person, or the notice that it is a receipt of, may
     * belong to another one.
     */
    private static final String UNIT_COLUMNS =
            "('unit_id', 'account_unit_id', 'person_unit_id', 'issuing_unit_id')";

    /** What the order is kept by in which rows came; in no address. */
    private static final String COUNTED =
            "('audit_entries.sequence', 'unit_names.sequence', 'unit_places.sequence',"
                    + " 'unit_states.sequence', 'reuse_rules.sequence')";

    /** Names that somebody outside gave: of a framework in its file, of a passkey by its maker. */
    private static final String GIVEN_OUTSIDE = "('framework_id', 'credential_id')";

    private static final String TABLES =
            " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = 'public' and c.relkind in ('r', 'p')";

    private static final String COLUMNS =
            " from pg_attribute a join pg_class c on c.oid = a.attrelid"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
                    + " where n.nspname = 'public' and c.relkind in ('r', 'p')"
                    + " and a.attnum > 0 and not a.attisdropped";

    private SchemaFaults() {}

    static List<String> all(Connection owner) throws SQLException {
        List<String> faults = new ArrayList<>();
        faults.addAll(tablesWithoutForcedSecurity(owner));
        faults.addAll(policiesThatDoNotBothHideAndCheck(owner));
        faults.addAll(keysWithoutUnit(owner));
        faults.addAll(foreignKeysWithoutUnit(owner));
        faults.addAll(powersOfTheApplication(owner));
        faults.addAll(detours(owner));
        faults.addAll(unitsThatMayBeMissing(owner));
        faults.addAll(idsThatCanBeGuessed(owner));
        return faults;
    }

    private static List<String> tablesWithoutForcedSecurity(Connection owner) throws SQLException {
        return Databases.column(
                owner,
                "select 'no forced row security: ' || c.relname"
                        + TABLES
                        + " and c.relname not in "
                        + NO_UNIT_CONTENT
                        + " and not (c.relrowsecurity and c.relforcerowsecurity)");
    }

    /** A policy for reading only needs no check, one for inserting only hides nothing. */
    private static List<String> policiesThatDoNotBothHideAndCheck(Connection owner)
            throws SQLException {
        List<String> faults =
                Databases.column(
                        owner,
                        "select 'half a policy: ' || tablename || '.' || policyname from pg_policies"
                                + " where schemaname = 'public'"
                                + " and ((qual is null and cmd <> 'INSERT')"
                                + " or (with_check is null and cmd not in ('SELECT', 'DELETE')))");
        faults.addAll(
                Databases.column(
                        owner,
                        "select 'policy open to all: ' || tablename || '.' || policyname from pg_policies"
                                + " where schemaname = 'public' and (qual = 'true' or with_check = 'true')"));
        faults.addAll(
                Databases.column(
                        owner,
                        "select 'no policy: ' || c.relname"
                                + TABLES
                                + " and c.relrowsecurity"
                                + " and not exists (select from pg_policy p where p.polrelid = c.oid)"));
        return faults;
    }

    private static List<String> keysWithoutUnit(Connection owner) throws SQLException {
        return Databases.column(
                owner,
                "select 'key without unit: ' || i.relname from pg_index x"
                        + " join pg_class i on i.oid = x.indexrelid"
                        + " join pg_class c on c.oid = x.indrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'public' and x.indisunique"
                        + " and c.relname not in "
                        + NO_UNIT_CONTENT
                        + " and i.relname not in "
                        + KEYS_OVER_ALL_UNITS
                        + " and not exists (select from pg_attribute a where a.attrelid = c.oid"
                        + " and a.attnum = any (x.indkey) and a.attname in ('unit_id', 'account_unit_id'))");
    }

    private static List<String> foreignKeysWithoutUnit(Connection owner) throws SQLException {
        return Databases.column(
                owner,
                "select 'foreign key without unit: ' || k.conname from pg_constraint k"
                        + " join pg_namespace n on n.oid = k.connamespace"
                        + " where n.nspname = 'public' and k.contype = 'f'"
                        + " and k.confrelid <> 'units'::regclass"
                        + " and not exists (select from pg_attribute a where a.attrelid = k.conrelid"
                        + " and a.attnum = any (k.conkey) and a.attname in "
                        + UNIT_COLUMNS
                        + ")");
    }

    private static List<String> powersOfTheApplication(Connection owner) throws SQLException {
        List<String> faults =
                Databases.column(
                        owner,
                        "select 'too strong: ' || rolname from pg_roles where rolname = 'bihuan_app'"
                                + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)");
        faults.addAll(
                Databases.column(
                        owner,
                        "select 'owned by the application: ' || c.relname"
                                + TABLES
                                + " and c.relowner = 'bihuan_app'::regrole"));
        faults.addAll(
                Databases.column(
                        owner,
                        "select 'more than rows: ' || table_name || ' ' || privilege_type"
                                + " from information_schema.role_table_grants"
                                + " where grantee in ('bihuan_app', 'PUBLIC') and table_schema = 'public'"
                                + " and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')"));
        faults.addAll(
                Databases.column(
                        owner,
                        "select 'member of: ' || r.rolname from pg_auth_members m"
                                + " join pg_roles r on r.oid = m.roleid where m.member = 'bihuan_app'::regrole"));
        return faults;
    }

    /**
     * What would read rows with its owner's eyes: none is needed so far. And what opens the shape
     * of the whole tree (ids and days) for its own length: decision 14 names all of it.
     */
    private static List<String> detours(Connection owner) throws SQLException {
        List<String> faults =
                Databases.column(
                        owner,
                        "select 'definer function: ' || p.proname from pg_proc p"
                                + " join pg_namespace n on n.oid = p.pronamespace"
                                + " where n.nspname = 'public' and p.prosecdef");
        faults.addAll(
                Databases.column(
                        owner,
                        "select 'view without invoker: ' || c.relname from pg_class c"
                                + " join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'public' and (c.relkind = 'm' or (c.relkind = 'v'"
                                + " and not coalesce('security_invoker=true' = any (c.reloptions), false)))"));
        faults.addAll(
                Databases.column(
                        owner,
                        "select 'opens the tree: ' || p.proname from pg_proc p"
                                + " join pg_namespace n on n.oid = p.pronamespace"
                                + " where n.nspname = 'public' and p.prosrc like '%reads_tree%'"
                                + " and p.proname not in ('bihuan_reads_tree', 'bihuan_keep_tree',"
                                + " 'bihuan_keep_ends', 'bihuan_is_above', 'bihuan_reach')"));
        faults.addAll(
                Databases.column(
                        owner,
                        "select 'lets the tree be read: ' || tablename || '.' || policyname"
                                + " from pg_policies where schemaname = 'public'"
                                + " and concat(qual, with_check) like '%reads_tree%'"
                                + " and not (cmd = 'SELECT' and tablename in ('unit_places', 'unit_states'))"));
        return faults;
    }

    private static List<String> unitsThatMayBeMissing(Connection owner) throws SQLException {
        return Databases.column(
                owner,
                "select 'unit may be missing: ' || c.relname"
                        + TABLES
                        + " and c.relname not in "
                        + NO_UNIT_CONTENT
                        + " and c.relname <> 'units'"
                        + " and not exists (select from pg_attribute a where a.attrelid = c.oid"
                        + " and a.attname in ('unit_id', 'account_unit_id') and a.attnotnull)");
    }

    /**
     * Whoever holds one id must not know the next: an id is a UUID that the server makes (74 random
     * bits, {@code IdsTest}) or that is all random, never a number of the database's own.
     */
    private static List<String> idsThatCanBeGuessed(Connection owner) throws SQLException {
        List<String> faults =
                Databases.column(
                        owner,
                        "select 'no random id: ' || c.relname || '.' || a.attname"
                                + COLUMNS
                                + " and (a.attname = 'id' or a.attname like '%\\_id')"
                                + " and c.relname not in "
                                + NO_UNIT_CONTENT
                                + " and a.attname not in "
                                + GIVEN_OUTSIDE
                                + " and (a.atttypid <> 'uuid'::regtype or (a.atthasdef"
                                + " and pg_get_expr(d.adbin, d.adrelid) <> 'gen_random_uuid()'))");
        faults.addAll(
                Databases.column(
                        owner,
                        "select 'counts by itself: ' || c.relname || '.' || a.attname"
                                + COLUMNS
                                + " and (a.attidentity <> ''"
                                + " or pg_get_expr(d.adbin, d.adrelid) like '%nextval%')"
                                + " and c.relname || '.' || a.attname not in "
                                + COUNTED));
        return faults;
    }
}
