package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class WhenSomethingIsNotThereTest {
    @Autowired Office office;

    @Test
    void thePageSaysSoInTheHouseOfTheReader() {
        Browser browser =
                office.browserOf(office.account(office.unit("青禾县示例局"), "张三", Role.MEMBER));

        Answer answer = browser.get("/cycles/01890000-0000-7000-8000-000000000001");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这一页").contains("张三").contains("青禾县示例局");
        assertThat(browser.get("/no/such/address").body()).contains("没有找到这一页");
    }

    @Test
    void aFormOfAnotherSiteIsRefusedInPlainWords() {
        Browser browser = office.browserOf(office.account(office.unit("甲单位"), "张三", Role.MEMBER));
        browser.post("/preferences", Map.of("language", "en"));

        Answer answer = browser.post("/preferences", Map.of("_csrf", "wrong"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("This was not done");
    }
}
