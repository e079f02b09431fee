package org.bihuan.server.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was issued, asked, suggested and answered can be compared with the log by its readers. */
@ServerTest
class OpeningNoticesAndSuggestionsTest {

    @Autowired ApplicationContext server;
    @Autowired Office office;
    @Autowired LogKeeper keeper;
    @Autowired Clock clock;
    @TempDir Path folder;

    @Test
    void everyAnswerToASuggestionAndNothingThatOneMayNotRead() throws IOException {
        Team team = new Team(server);
        Cycle cycle = team.cycle("cn-team-2021", "2026年度");
        Account auditor = team.office.account(team.unit, "审计员", Role.AUDITOR);
        Browser desk = team.office.browserOf(team.organiser);
        String list = "/cycles/" + cycle.id() + "/suggestions";
        noted(desk, list, "", "窗口排队太久");
        String id = first(desk.get(list).body(), "/suggestions/([0-9a-f-]{36})/answers");
        answered(desk, id, "增开一个窗口");
        answered(desk, id, "增开两个窗口");
        noted(desk, list, team.second.personId().toString(), "给赵六的一条");

        byte[] log = office.as(auditor, who -> keeper.export(who, team.unit));
        Browser head = team.office.browserOf(team.head);
        Answer all = head.get(list + "/openings");
        for (String text : new String[] {"窗口排队太久", "增开一个窗口", "增开两个窗口", "给赵六的一条"}) {
            ComparedWithTheLog.holdsAndIsFoundOut(folder, log, all, text);
        }
        Answer part = team.office.browserOf(team.first).get(list + "/openings");
        assertThat(part.body()).contains("窗口排队太久", "增开一个窗口").doesNotContain("给赵六的一条");
        assertThat(part.body().lines()).hasSize(3);
        for (Account nobody : new Account[] {team.staff, team.supervisor, auditor}) {
            assertThat(team.office.browserOf(nobody).get(list + "/openings").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aNoticeInTheLogOfItsIssuerAndWhatWasAskedInTheLogOfWhoAsked() throws IOException {
        LocalDate today = LocalDate.now(clock);
        UUID bureau = office.unit("示例市档案局");
        UUID below = office.unit("甲县档案馆", Optional.of(bureau));
        Browser issuer =
                office.browserOf(office.account(bureau, "张三", Role.ORGANISER, Role.SUPERVISOR));
        Browser desk = office.browserOf(office.account(below, "李四", Role.ORGANISER));
        Account above = office.account(bureau, "审计甲", Role.AUDITOR);
        Account here = office.account(below, "审计乙", Role.AUDITOR);
        Answer issued =
                issuer.post(
                        "/units/" + bureau + "/notices?units=" + below,
                        Map.of(
                                "title", "关于召开年度会议的通知",
                                "number", "示范发〔2026〕7号",
                                "framework", "cn-team-2024",
                                "round", "年度会议",
                                "period", "2026年度",
                                "words", "下发的正文",
                                "from", today.plusDays(10).toString(),
                                "until", today.plusDays(60).toString()));
        assertThat(issued.status()).as(issued.body()).isEqualTo(303);
        String receipt = first(desk.get("/notices").body(), "(/received-notices/[0-9a-f-]{36})");
        String later = today.plusDays(75).toString();
        desk.post(receipt + "/postponements", Map.of("later", later, "why", "办公楼正在搬迁，会场没有"));
        String decision =
                first(issuer.get(receipt).body(), "/postponements/([0-9a-f-]{36})/decision");
        issuer.post(
                "/postponements/" + decision + "/decision",
                Map.of("verdict", "refused", "answer-" + decision, "可以借用档案局的会场"));

        byte[] logAbove = office.as(above, who -> keeper.export(who, bureau));
        byte[] logHere = office.as(here, who -> keeper.export(who, below));
        Answer notice = issuer.get(issued.location() + "/openings");
        ComparedWithTheLog.holdsAndIsFoundOut(folder, logAbove, notice, "下发的正文");
        ComparedWithTheLog.holdsAndIsFoundOut(folder, logAbove, notice, "关于召开年度会议的通知");
        Answer asked = desk.get(receipt + "/openings");
        ComparedWithTheLog.holdsAndIsFoundOut(folder, logHere, asked, "办公楼正在搬迁，会场没有");
        ComparedWithTheLog.holdsAndIsFoundOut(folder, logHere, asked, "可以借用档案局的会场");
        assertThat(desk.get(issued.location() + "/openings").status()).isEqualTo(404);
        assertThat(office.browserOf(here).get(receipt + "/openings").status()).isEqualTo(404);
    }

    private static void noted(Browser desk, String list, String about, String words) {
        Answer answer =
                desk.post(
                        list,
                        Map.of(
                                "giver",
                                "座谈会",
                                "day",
                                "2026-03-01",
                                "about",
                                about,
                                "words",
                                words));
        assertThat(answer.status()).isEqualTo(303);
    }

    private static void answered(Browser desk, String id, String words) {
        Answer answer =
                desk.post(
                        "/suggestions/" + id + "/answers",
                        Map.of("outcome-" + id, "taken", "done-" + id, words));
        assertThat(answer.status()).isEqualTo(303);
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
