package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table in the description of this package, row by row, over HTTP. */
@ServerTest
class WhoMayWhatWithAStatementTest {

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;

    Scene scene;
    String team;
    String members;

    @BeforeEach
    void aTeamsAndAMembersStatement() {
        scene = new Scene(office, cycles, packs);
        team = scene.begun(Optional.empty(), Scene.TEXT);
        members = scene.begun(Optional.of(scene.member), Scene.TEXT + "完。");
    }

    @Test
    void organiserAndHeadMayAll() {
        for (Account account : List.of(scene.organiser, scene.head)) {
            Browser browser = office.browserOf(account);
            assertReadsAndUploads(browser, team);
            assertReadsAndUploads(browser, members);
            assertThat(browser.get("/statements").body()).contains(team, members);
            assertThat(begins(browser, Optional.of(scene.other))).isIn(303, 422);
        }
    }

    @Test
    void aMemberMayReadTheTeamsAndAllOfHisOwn() {
        Browser browser = office.browserOf(scene.member);

        assertReadsAndUploads(browser, members);
        assertThat(browser.get(team).status()).isEqualTo(200);
        assertThat(browser.get(team).body()).doesNotContain("versions/new", "/dismissals");
        assertThat(browser.get(team + "/versions/new").status()).isEqualTo(404);
        Answer refused = browser.post(team + "/versions", Map.of("text", "改了。"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("不能改动它", "改了。");
    }

    @Test
    void aMemberDoesNotSeeAnothersStatement() {
        Browser browser = office.browserOf(scene.other);

        assertNotThere(browser, members);
        assertThat(browser.get("/statements").body()).contains(team).doesNotContain(members);
    }

    @Test
    void aMemberMayBeginHisOwnOnly() {
        Browser browser = office.browserOf(scene.other);
        assertThat(browser.get(scene.newAddress() + "/new").body())
                .contains("成员乙")
                .doesNotContain("成员甲", "value=\"team\"");

        assertThat(begins(browser, Optional.of(scene.member))).isEqualTo(422);
        assertThat(begins(browser, Optional.empty())).isEqualTo(422);
        assertThat(begins(browser, Optional.of(scene.other))).isEqualTo(303);
    }

    @Test
    void staffSeeNothingButWhatIsTheirOwn() {
        Browser browser = office.browserOf(scene.staff);
        assertNotThere(browser, team);
        assertNotThere(browser, members);
        assertThat(browser.get(scene.newAddress() + "/new").status()).isEqualTo(404);
        assertThat(begins(browser, Optional.of(scene.staff))).isEqualTo(404);

        String own = scene.begun(Optional.of(scene.staff), Scene.TEXT + "科员。");

        assertReadsAndUploads(browser, own);
    }

    @Test
    void aSupervisorMayReadAndNothingElse() {
        Browser browser = office.browserOf(scene.supervisor);

        for (String address : List.of(team, members)) {
            assertThat(browser.get(address).status()).isEqualTo(200);
            assertThat(browser.get(address).body()).doesNotContain("versions/new", "/dismissals");
            assertThat(browser.post(address + "/versions", Map.of("text", "改。")).status())
                    .isEqualTo(422);
        }
        assertThat(browser.get(scene.newAddress() + "/new").status()).isEqualTo(404);
    }

    @Test
    void administratorsAndStrangersFindNothing() {
        for (Account account : List.of(scene.administrator, scene.auditor, scene.stranger)) {
            Browser browser = office.browserOf(account);
            assertNotThere(browser, team);
            assertNotThere(browser, members);
            assertThat(browser.get(scene.newAddress() + "/new").status()).isEqualTo(404);
            assertThat(begins(browser, Optional.empty())).isEqualTo(404);
            assertThat(browser.get("/statements").body()).doesNotContain(team, members);
        }
    }

    @Test
    void nobodyWhoIsNotSignedInFindsAnything() {
        assertThat(office.browser().get(team).status()).isIn(302, 303);
        assertThat(office.browser().get(team + "/original").status()).isIn(302, 303);
    }

    private void assertReadsAndUploads(Browser browser, String address) {
        assertThat(browser.get(address).status()).isEqualTo(200);
        assertThat(browser.get(address).body()).contains("versions/new", "/dismissals");
        assertThat(browser.get(address + "/original").status()).isEqualTo(200);
        assertThat(browser.get(address + "/versions/new").status()).isEqualTo(200);
        String text = Scene.TEXT + browser.get(address).body().hashCode();
        assertThat(browser.post(address + "/versions", Map.of("text", text)).status())
                .isEqualTo(303);
    }

    private static void assertNotThere(Browser browser, String address) {
        assertThat(browser.get(address).status()).isEqualTo(404);
        assertThat(browser.get(address + "?v=1").status()).isEqualTo(404);
        assertThat(browser.get(address + "/original").status()).isEqualTo(404);
        assertThat(browser.get(address + "/comparison?from=1&to=1").status()).isEqualTo(404);
        assertThat(browser.get(address + "/versions/new").status()).isEqualTo(404);
        assertThat(browser.post(address + "/versions", Map.of("text", "改。")).status())
                .isEqualTo(404);
        Map<String, String> word = Map.of("version", "1", "remark", "1", "place", "x");
        assertThat(browser.post(address + "/dismissals", word).status()).isEqualTo(404);
        String id = "00000000-0000-7000-8000-000000000000";
        assertThat(browser.post(address + "/dismissals/" + id + "/withdrawal", word).status())
                .isEqualTo(404);
    }

    private int begins(Browser browser, Optional<Account> whose) {
        return browser.post(scene.newAddress(), Scene.form(whose, Scene.TEXT + "新。")).status();
    }
}
