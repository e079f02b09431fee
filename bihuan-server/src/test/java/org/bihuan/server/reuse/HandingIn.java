package org.bihuan.server.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Team;
import org.springframework.context.ApplicationContext;

/** Statements that are handed in, and the comparer that works when a test says so. */
final class HandingIn {
    static final String COPIED = "六月以后青石街道的窗口排队时间越来越长，有三位老人先后来了四趟才办完同一件小事，我却没有到窗口看过一次。";
    static final String OWN = "值班记录本上写着的几件难事，拖到秋天还没有人过问，直到老周在楼道里拦住我才想起来。";

    private final ApplicationContext server;

    HandingIn(ApplicationContext server) {
        this.server = server;
    }

    /** These words and three headings, which are not counted. */
    static String text(String... passages) {
        return "一、存在的问题\n" + String.join("\n", passages) + "\n二、原因剖析\n三、整改措施\n";
    }

    /** The address of the statement. */
    static String handIn(Browser browser, Cycle cycle, Account whose, String text) {
        return handIn(browser, cycle, whose.personId().toString(), text);
    }

    static String handIn(Browser browser, Cycle cycle, String whose, String text) {
        Answer answer =
                browser.post(
                        "/cycles/" + cycle.id() + "/statements",
                        Map.of("whose", whose, "title", "", "text", text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        String statement = answer.location().replaceAll("[?#].*", "");
        assertThat(browser.post(statement + "/submission", Map.of()).status()).isEqualTo(303);
        return statement;
    }

    static void again(Browser browser, String statement, String text) {
        browser.upload(statement + "/versions", Map.of("text", text), "file", "", new byte[0]);
        assertThat(browser.post(statement + "/submission", Map.of()).status()).isEqualTo(303);
    }

    /** As after a start of the server: what waits is compared. */
    void compareAll() throws IOException {
        Comparer comparer = server.getBean(Comparer.class);
        comparer.begin();
        while (comparer.compareNext().isPresent()) {}
    }

    /** A second unit with a team of its own. */
    Team otherTeam() {
        return new Team(server);
    }
}
