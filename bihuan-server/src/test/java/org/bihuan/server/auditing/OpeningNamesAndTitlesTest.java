package org.bihuan.server.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever may read names, titles and reasons can take them away with what compares them with a log.
 */
@ServerTest
class OpeningNamesAndTitlesTest {

    @Autowired Office office;
    @Autowired Databases databases;
    @Autowired LogKeeper keeper;
    @TempDir Path folder;

    private UUID unit;
    private Account auditor;
    private Browser organiser;
    private Browser administrator;

    @BeforeEach
    void anOffice() {
        unit = office.unit("甲单位");
        auditor = office.account(unit, "审计员", Role.AUDITOR);
        organiser = office.browserOf(office.account(unit, "张三", Role.ORGANISER));
        administrator = office.browserOf(office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR));
    }

    @Test
    void theTitleOfACycle() throws IOException {
        Answer begun =
                done(
                        organiser,
                        "/cycles",
                        Map.of(
                                "unit", unit.toString(),
                                "framework", "cn-team-2021",
                                "title", "年度民主生活会",
                                "period", "2026",
                                "theme", "求真务实"));
        String openings = begun.location() + "/openings";

        comparesAndIsFoundOut(organiser, openings, "年度民主生活会");
        assertThat(organiser.get(openings).body()).contains("求真务实", "2026");
        assertThat(administrator.get(openings).status()).isEqualTo(404);
        assertThat(office.browserOf(auditor).get(openings).status()).isEqualTo(404);
    }

    @Test
    void theReasonOfAWeight() throws IOException {
        String rules = "/units/" + unit + "/rules";
        done(organiser, rules + "/C03", Map.of("weight-C03", "note", "reason-C03", "本单位没有分管"));
        done(organiser, rules + "/C03", Map.of("weight-C03", "off", "reason-C03", "改用新的分管"));

        comparesAndIsFoundOut(organiser, rules + "/openings", "本单位没有分管");
        assertThat(organiser.get(rules + "/openings").body()).contains("改用新的分管");
        assertThat(administrator.get(rules + "/openings").status()).isEqualTo(404);
    }

    @Test
    void everyNameOfAUnitAndTheNameOfAPerson() throws Exception {
        String names = "/admin/people/units/" + unit;
        done(
                administrator,
                "/admin/units/" + unit + "/people",
                Map.of("name", "周予安", "post", "科员", "from", "2026-01-01"));
        done(administrator, names + "/name", Map.of("name", "乙单位"));
        done(administrator, names + "/name", Map.of("name", "丙单位"));

        comparesAndIsFoundOut(administrator, names + "/openings", "周予安");
        comparesAndIsFoundOut(administrator, names + "/openings", "乙单位");
        comparesAndIsFoundOut(administrator, names + "/openings", "丙单位");
        assertThat(organiser.get(names + "/openings").status()).isEqualTo(404);
    }

    /** The earlier name is kept nowhere, so nobody shall find it by trying; the log still holds. */
    @Test
    void anEarlierNameOfAPersonGoesWithItsSalt() throws Exception {
        done(
                administrator,
                "/admin/units/" + unit + "/people",
                Map.of("name", "周予安", "post", "科员", "from", "2026-01-01"));
        UUID person =
                UUID.fromString(seen("select id::text from people where name = '周予安'").getFirst());
        String salts = "select count(*)::text from audit_salts where content_id = '" + person + "'";
        assertThat(seen(salts)).containsExactly("1");

        done(
                administrator,
                "/admin/people/units/" + unit + "/people/" + person + "/name",
                Map.of("name", "周予宁"));

        assertThat(seen(salts)).containsExactly("1");
        comparesAndIsFoundOut(administrator, "/admin/people/units/" + unit + "/openings", "周予宁");
    }

    @Test
    void theApplicationDeletesNoSaltByItself() throws SQLException {
        done(
                organiser,
                "/units/" + unit + "/rules/C03",
                Map.of("weight-C03", "note", "reason-C03", "不适用"));
        try (Connection application = databases.asApplication()) {
            Databases.execute(application, "set bihuan.units = '{" + unit + "}'");
            Databases.execute(application, "delete from audit_salts");
            assertThat(Databases.column(application, "select count(*)::text from audit_salts"))
                    .isNotEqualTo(List.of("0"));
        }
    }

    private List<String> seen(String query) throws SQLException {
        try (Connection owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.units = '{" + unit + "}'");
            return Databases.column(owner, query);
        }
    }

    private static Answer done(Browser browser, String path, Map<String, String> form) {
        Answer answer = browser.post(path, form);
        assertThat(answer.status()).as(path).isEqualTo(303);
        return answer;
    }

    private void comparesAndIsFoundOut(Browser reader, String openings, String text)
            throws IOException {
        byte[] log = office.as(auditor, who -> keeper.export(who, unit));
        ComparedWithTheLog.holdsAndIsFoundOut(folder, log, reader.get(openings), text);
    }
}
