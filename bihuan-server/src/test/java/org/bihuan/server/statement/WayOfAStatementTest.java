package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class WayOfAStatementTest {

    @Autowired ApplicationContext server;

    Team team;
    Cycle cycle;
    Browser author;
    Browser head;
    Browser office;
    String statement;

    @BeforeEach
    void uploaded() {
        team = new Team(server);
        cycle = team.cycle("cn-team-2021", "2026年度");
        author = team.office.browserOf(team.first);
        head = team.office.browserOf(team.head);
        office = team.office.browserOf(team.organiser);
        statement = begin(author, team.first);
    }

    @Test
    void goesFromDraftToDeliveredThroughOtherHands() {
        assertThat(gates()).contains("还有 1 份材料没有提交");

        assertThat(author.post(statement + "/submission", Map.of()).status()).isEqualTo(303);
        assertThat(author.post(statement + "/acceptance", Map.of()).status()).isEqualTo(404);
        assertThat(head.post(statement + "/acceptance", Map.of()).status()).isEqualTo(303);
        assertThat(gates()).contains("还有 1 份材料没有送达").doesNotContain("份材料没有提交");
        assertThat(office.post(statement + "/delivery", Map.of()).status()).isEqualTo(303);

        assertThat(author.get(statement + "/way").body()).contains("已送达", "提交材料", "接受材料", "材料送达");
        assertThat(gates()).doesNotContain("份材料没有送达");
    }

    @Test
    void aReturnNeedsItsReasonAndTheNextVersionIsHandedInAgain() {
        author.post(statement + "/submission", Map.of());
        assertThat(head.post(statement + "/return", Map.of()).body()).contains("请写明退回理由");
        assertThat(head.post(statement + "/return", Map.of("reason", "事例不具体")).status())
                .isEqualTo(303);

        assertThat(author.post(statement + "/submission", Map.of()).body()).contains("请先上传修改后的版本");
        author.upload(
                statement + "/versions",
                Map.of("text", text() + "补充：2025年8月又去了2次。\n"),
                "file",
                "",
                new byte[0]);
        assertThat(author.post(statement + "/submission", Map.of()).status()).isEqualTo(303);
    }

    @Test
    void aRemarkStandsAtItsPlaceInTheText() {
        Answer nowhere =
                head.post(statement + "/review-remarks", Map.of("quote", "没有这句", "words", "哪一次？"));
        Answer there =
                head.post(
                        statement + "/review-remarks",
                        Map.of("quote", "全年只去过2次社区", "words", "哪两次？请写明日期。"));

        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(there.status()).isEqualTo(303);
        assertThat(author.get(statement + "/way").body())
                .contains("哪两次？请写明日期。", "?v=1&amp;at=" + text().strip().indexOf("全年只去过2次社区"));
    }

    @Test
    void nobodyReviewsHisOwn() {
        String own = begin(head, team.head);
        head.post(own + "/submission", Map.of());

        Answer answer = head.post(own + "/acceptance", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("自己的材料请别人审阅");
    }

    @Test
    void theOverviewShowsOnlyWhatTheReaderMayRead() {
        begin(head, team.head);

        assertThat(head.get("/cycles/" + cycle.id() + "/review").body()).contains("李四", "王五");
        assertThat(author.get("/cycles/" + cycle.id() + "/review").body())
                .contains("王五")
                .doesNotContain(">李四</a>");
    }

    private String begin(Browser browser, Account whose) {
        Answer answer =
                browser.post(
                        "/cycles/" + cycle.id() + "/statements",
                        Map.of("whose", whose.personId().toString(), "title", "", "text", text()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceAll("[?#].*", "");
    }

    private static String text() {
        return """
        一、存在的问题
        （一）服务群众方面。
        一是走访少。2025年全年只去过2次社区。
        二、原因剖析
        （一）站位不高。没有放在心上。
        三、整改措施
        （一）多走访。每月走访两个社区。
        """;
    }

    private String gates() {
        return office.get("/api/v1/cycles/" + cycle.id() + "/gates").body();
    }
}
