package org.bihuan.server.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.proof.Commitment;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What units, people and cycles are called, and why a rule weighs less, can be shown years later.
 */
@ServerTest
class CommittingToNamesTest {

    @Autowired Office office;
    @Autowired Databases databases;

    private UUID unit;
    private Browser organiser;
    private Browser keeper;

    @BeforeEach
    void anOffice() {
        unit = office.unit("甲单位");
        organiser = office.browserOf(office.account(unit, "张三", Role.ORGANISER));
        keeper = office.browserOf(office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR));
    }

    @Test
    void theNameOfAUnitAndOfAPerson() throws Exception {
        UUID person = office.person(unit, "周予安");
        done(keeper, "/admin/people/units/" + unit + "/name", Map.of("name", "乙单位"));
        done(
                keeper,
                "/admin/people/units/" + unit + "/people/" + person + "/name",
                Map.of("name", "周予宁"));
        done(
                keeper,
                "/admin/units/" + unit + "/people",
                Map.of("name", "沈若棠", "post", "科员", "from", "2026-01-01"));

        isCommittedTo("organisation.unit-renamed", "name", "乙单位");
        isCommittedTo("organisation.person-renamed", "name", "周予宁");
        isCommittedTo("organisation.person-added", "name", "沈若棠");
    }

    @Test
    void theTitleOfACycleAndTheReasonOfAWeight() throws Exception {
        done(
                organiser,
                "/cycles",
                Map.of(
                        "unit", unit.toString(),
                        "framework", "cn-team-2021",
                        "title", "年度民主生活会",
                        "period", "2026",
                        "theme", "求真务实"));
        done(
                organiser,
                "/units/" + unit + "/rules/C03",
                Map.of("weight-C03", "note", "reason-C03", "本单位没有分管"));

        isCommittedTo("cycle.begun", "title", "年度民主生活会");
        isCommittedTo("cycle.begun", "theme", "求真务实");
        isCommittedTo("weighing.decided", "reason", "本单位没有分管");
    }

    private static void done(Browser browser, String path, Map<String, String> form) {
        assertThat(browser.post(path, form).status()).as(path).isEqualTo(303);
    }

    /** And to nothing else; the log does not hold the text. */
    private void isCommittedTo(String action, String fact, String text) throws SQLException {
        try (Connection owner = databases.asOwner()) {
            for (String sight : List.of("units", "audited_units")) {
                Databases.column(
                        owner,
                        "select set_config('bihuan." + sight + "', '{" + unit + "}', false)");
            }
            String which = " from audit_entries e where e.action = '" + action + "'";
            List<String> facts = Databases.column(owner, "select e.facts" + which);
            List<String> salts =
                    Databases.column(
                            owner,
                            "select encode(s.salt, 'hex') from audit_salts s join audit_entries e"
                                    + " on e.id = s.entry_id where e.action = '%s' and s.fact = '%s'"
                                            .formatted(action, fact));
            assertThat(facts).as(action).hasSize(1).noneMatch(kept -> kept.contains(text));
            assertThat(salts).as(action).hasSize(1);
            byte[] salt = HexFormat.of().parseHex(salts.getFirst());
            assertThat(facts.getFirst())
                    .contains(committed(text, salt))
                    .doesNotContain(committed(text + "。", salt));
        }
    }

    private static String committed(String text, byte[] salt) {
        return Commitment.to(text.getBytes(StandardCharsets.UTF_8), salt).value();
    }
}
