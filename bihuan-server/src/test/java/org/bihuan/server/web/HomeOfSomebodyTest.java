package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;
import org.bihuan.server.page.WaitingLine;
import org.bihuan.server.page.WaitingLine.Queue;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class HomeOfSomebodyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 8);

    @Autowired Office office;

    @Test
    void saysWhyItIsEmptyAndOffersTheOneNextStep() {
        UUID unit = office.unit("甲单位");

        assertThat(home(unit, Role.ORGANISER))
                .contains("还没有开始任何一轮")
                .contains("href=\"/cycles/new?unit=" + unit + "\"");
        assertThat(home(unit, Role.SYSTEM_ADMINISTRATOR))
                .contains("看不到业务内容")
                .contains("href=\"/admin/people\"");
        assertThat(home(unit, Role.MEMBER)).contains("请问本单位的组织员");
    }

    @Test
    void namesThePersonAndTheUnit() {
        assertThat(home(office.unit("青禾县示例局"), Role.MEMBER)).contains("青禾县示例局").contains("张三");
    }

    @Test
    void anOverdueLineStandsInItsQueueAndAmongTheOverdue() {
        WaitingLine late = line(Queue.TO_VERIFY, TODAY.minusDays(1));
        WaitingLine today = line(Queue.TO_DO, TODAY);
        Home home = new Home(List.of(late, today), TODAY, Home.Show.ALL);

        assertThat(home.of(Home.Show.OVERDUE)).containsExactly(late);
        assertThat(home.of(Home.Show.TO_VERIFY)).containsExactly(late);
        assertThat(home.of(Home.Show.TO_DO)).containsExactly(today);
        assertThat(home.printed()).doesNotContain(Home.Show.OVERDUE);
    }

    private String home(UUID unit, Role role) {
        return office.browserOf(office.account(unit, "张三", role)).get("/").body();
    }

    private static WaitingLine line(Queue queue, LocalDate due) {
        return new WaitingLine(
                queue,
                "来信办理",
                Optional.empty(),
                Said.of("home.doing"),
                "/",
                Optional.of(due),
                new WaitingLine.State(Tone.GOING, Said.of("home.state")));
    }
}
