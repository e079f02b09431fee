package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.LedgerOffice.hidden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever comes second is told so, and nothing is done twice. */
@ServerTest
class TwoAtOnceTest {
    @Autowired ApplicationContext server;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @Test
    void closeOneItemOnce() throws Exception {
        UUID item = here.verified("figures");
        String path = "/ledger/items/" + item + "/close-out";

        List<Answer> answers =
                together(
                        List.of(
                                prepared(here.head, item, path),
                                prepared(here.organiser, item, path),
                                prepared(here.verifier, item, path)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409, 409);
        assertThat(here.office.browserOf(here.head).get("/ledger/items/" + item).body())
                .containsOnlyOnce("<strong>销号</strong>");
    }

    @Test
    void clickTwiceAndActOnce() throws Exception {
        UUID item = here.submitted("figures");
        Browser browser = here.office.browserOf(here.verifier);
        Map<String, String> form = hidden(browser.get("/ledger/items/" + item));
        Callable<Answer> click =
                () -> browser.post("/ledger/items/" + item + "/verification", form);

        List<Answer> answers = together(List.of(click, click, click));

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(browser.get("/ledger/items/" + item).body())
                .containsOnlyOnce("<strong>核验通过</strong>");
    }

    @Test
    void issueWithoutGapsAndWithoutDoubles() throws Exception {
        List<Callable<Answer>> forms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Browser browser = here.office.browserOf(here.organiser);
            Map<String, String> form = hidden(browser.get(here.sheet()));
            form.putAll(here.row("m1"));
            form.putAll(here.row("m2"));
            forms.add(() -> browser.post(here.sheet(), form));
        }

        List<Answer> answers = together(forms);

        assertThat(answers)
                .extracting(Answer::status)
                .containsExactlyInAnyOrder(303, 409, 409, 409);
        assertThat(numbers()).containsExactly("2026-001", "2026-002");
    }

    private List<String> numbers() {
        String list = here.office.browserOf(here.head).get("/ledger?sort=number").body();
        Matcher found = Pattern.compile(">(\\d{4}-\\d{3})</a>").matcher(list);
        return found.results().map(number -> number.group(1)).toList();
    }

    private Callable<Answer> prepared(Account who, UUID item, String path) {
        Browser browser = here.office.browserOf(who);
        Map<String, String> form =
                new LinkedHashMap<>(hidden(browser.get("/ledger/items/" + item)));
        return () -> browser.post(path, form);
    }

    private static List<Answer> together(List<Callable<Answer>> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(actions.size())) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> action : actions) {
                running.add(
                        threads.submit(() -> {
                            start.await();
                            return action.call();
                        }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
