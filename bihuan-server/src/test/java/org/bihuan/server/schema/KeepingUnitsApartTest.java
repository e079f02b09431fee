package org.bihuan.server.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class KeepingUnitsApartTest {

    @Autowired Databases databases;

    @Test
    void noTableBreaksARule() throws Exception {
        try (Connection owner = databases.asOwner()) {
            assertThat(SchemaFaults.all(owner)).isEmpty();
        }
    }

    /** Each line breaks one rule and must be found for that very reason; nothing is committed. */
    @ParameterizedTest
    @DisplayName("a broken rule is found")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no forced row security: offenders | alter table offenders disable row level security
                    no forced row security: offenders | alter table offenders no force row level security
                    half a policy: offenders.in_sight | drop policy in_sight on offenders; create policy in_sight on offenders using (unit_id = any (bihuan_units()))
                    policy open to all: offenders.wide | create policy wide on offenders for select using (true)
                    no policy: offenders | drop policy in_sight on offenders
                    key without unit: offenders_code_key | alter table offenders add constraint offenders_code_key unique (code)
                    foreign key without unit: offenders_alone | alter table offenders add column other uuid; alter table people add unique (unit_id, id, name); alter table people add constraint one_id unique (id); alter table offenders add constraint offenders_alone foreign key (other) references people (id)
                    more than rows: offenders TRUNCATE | grant truncate on offenders to bihuan_app
                    definer function: all_offenders | create function all_offenders() returns bigint language sql security definer as 'select count(*) from offenders'
                    view without invoker: offenders_view | create view offenders_view as select * from offenders
                    view without invoker: offenders_copy | create materialized view offenders_copy as select * from offenders
                    opens the tree: all_places | create function all_places() returns bigint language sql as 'select count(*) from unit_places where set_config(''bihuan.reads_tree'', ''on'', true) is not null'
                    lets the tree be read: offenders.shape | create policy shape on offenders for select using (bihuan_reads_tree())
                    no random id: offenders.other_id | alter table offenders add column other_id bigint
                    no random id: offenders.other_id | alter table offenders add column other_id uuid default '00000000-0000-0000-0000-000000000001'
                    counts by itself: offenders.row | alter table offenders add column row bigint generated always as identity
                    counts by itself: offenders.line | alter table offenders add column line serial
                    unit may be missing: offenders | alter table offenders drop constraint offenders_pkey; alter table offenders alter column unit_id drop not null
                    """)
    void aBrokenRuleIsFound(String fault, String offence) throws Exception {
        try (Connection owner = databases.asOwner()) {
            owner.setAutoCommit(false);
            Databases.execute(
                    owner,
                    """
                    create table offenders (unit_id uuid not null references units (id), id uuid not null,
                        code text, primary key (unit_id, id));
                    alter table offenders enable row level security;
                    alter table offenders force row level security;
                    create policy in_sight on offenders
                        using (unit_id = any (bihuan_units())) with check (unit_id = any (bihuan_units()));
                    """);
            assertThat(SchemaFaults.all(owner)).isEmpty();

            Databases.execute(owner, offence);

            assertThat(SchemaFaults.all(owner)).contains(fault);
            owner.rollback();
        }
    }
}
