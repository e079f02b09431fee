package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SigningInTest {

    @Autowired Office office;

    @Test
    void withTheRightPasswordLeadsHome() {
        Account organiser = office.account(office.unit("甲单位"), "张三", Role.ORGANISER);

        Browser browser = office.browser();
        var answer = browser.signIn(organiser.signInName(), organiser.password());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/");
        assertThat(browser.get("/no-such-page").status()).isEqualTo(404);
    }

    @Test
    void withAWrongPasswordShowsTheFormAgain() {
        Account organiser = office.account(office.unit("甲单位"), "张三", Role.ORGANISER);

        Browser browser = office.browser();

        assertThat(browser.signIn(organiser.signInName(), "wrong").status()).isEqualTo(422);
        assertThat(browser.get("/no-such-page").location()).isEqualTo("/sign-in");
    }
}
