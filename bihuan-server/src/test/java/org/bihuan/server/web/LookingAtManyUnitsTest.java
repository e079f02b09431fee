package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.server.cycle.Beginning;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.cycle.NewCycle;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has many units in sight asks the database no more often than whoever has one. */
@ServerTest
class LookingAtManyUnitsTest {

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired DSLContext sql;

    private final AtomicInteger statements = new AtomicInteger();

    @Test
    void asksAsOftenForManyAsForFew() {
        UUID top = office.unit("上级单位");
        Account supervisor = office.account(top, "督导", Role.SUPERVISOR);
        Account organiser = office.account(top, "组织", Role.ORGANISER);
        add(top, organiser, supervisor, 2);
        Map<String, Integer> few = asked(supervisor);
        add(top, organiser, supervisor, 20);

        assertThat(asked(supervisor)).isEqualTo(few);
        assertThat(office.browserOf(supervisor).get("/statements").body()).contains("下级 21");
    }

    private void add(UUID top, Account organiser, Account supervisor, int more) {
        for (int i = 0; i < more; i++) {
            UUID unit = office.unit("下级 " + (i + 2), Optional.of(top));
            office.grant(supervisor, unit, Role.SUPERVISOR);
            office.grant(organiser, unit, Role.ORGANISER);
            NewCycle wanted = new NewCycle(packs.find("cn-team-2021"), "测试一轮", "2026年度", "");
            Beginning begun = office.as(organiser, who -> cycles.begin(who, unit, wanted));
            assertThat(begun).isInstanceOf(Beginning.Begun.class);
            UUID cycle = ((Beginning.Begun) begun).cycle().id();
            office.browserOf(organiser)
                    .post(
                            "/cycles/" + cycle + "/statements",
                            Map.of("whose", "team", "title", "材料", "text", "一、存在的问题\n一是排队久。"));
        }
    }

    private Map<String, Integer> asked(Account supervisor) {
        Browser browser = office.browserOf(supervisor);
        List<String> pages = List.of("/", "/statements", "/ledger");
        pages.forEach(browser::get); // what is kept in memory is there afterwards
        ExecuteListener counting =
                new ExecuteListener() {
                    @Override
                    public void executeStart(ExecuteContext context) {
                        statements.incrementAndGet();
                    }
                };
        var providers = sql.configuration().executeListenerProviders();
        var more = java.util.Arrays.copyOf(providers, providers.length + 1);
        more[providers.length] = () -> counting;
        sql.configuration().set(more);
        try {
            return pages.stream()
                    .collect(
                            java.util.stream.Collectors.toMap(
                                    page -> page,
                                    page -> {
                                        statements.set(0);
                                        assertThat(browser.get(page).status()).isEqualTo(200);
                                        assertThat(statements.get()).isPositive();
                                        return statements.get();
                                    }));
        } finally {
            sql.configuration().set(providers);
        }
    }
}
