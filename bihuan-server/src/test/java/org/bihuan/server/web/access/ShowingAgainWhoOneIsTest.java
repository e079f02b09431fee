package org.bihuan.server.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.server.identity.Delicate;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What ends an item, hands out much at once or changes rights asks again who it is. */
@ServerTest
class ShowingAgainWhoOneIsTest {

    @Autowired Office office;
    @Autowired TurnableClock clock;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyDeedOfThisKindAsksAgain() {
        Set<String> delicate = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((route, method) -> {
                    if (method.hasMethodAnnotation(Delicate.class)) {
                        delicate.addAll(route.getPatternValues());
                    }
                });
        assertThat(delicate)
                .contains(
                        "/ledger/items/{id}/verification",
                        "/ledger/items/{id}/close-out",
                        "/log/{unitId}/export",
                        "/admin/people/roster/export",
                        "/admin/people/roster/imports/{importId}/writing")
                .hasSizeGreaterThan(15);
    }

    @Test
    void anExportGoesOnOnceThePasswordIsThere() {
        var unit = office.unit("甲单位");
        Account auditor = office.account(unit, "张三", Role.AUDITOR);
        Browser browser = office.browserOf(auditor);
        clock.advance(Duration.ofMinutes(11));

        Answer asked = browser.post("/log/" + unit + "/export", Map.of());
        Answer wrong = browser.post("/log/" + unit + "/export", Map.of("confirmation", "guess"));
        Answer given =
                browser.post(
                        "/log/" + unit + "/export", Map.of("confirmation", auditor.password()));

        assertThat(asked.body()).contains("name=\"confirmation\"").doesNotContain("checkpoint");
        assertThat(wrong.body()).contains("name=\"confirmation\"").doesNotContain("checkpoint");
        assertThat(given.header("Content-Disposition")).contains("bihuan-log-");
    }
}
