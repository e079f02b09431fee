package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A fault of ours on every address: the tables are taken away, so that the database answers with
 * its SQL and Java with its classes. None of that is on the page; a number is, and it stands in the
 * log.
 */
@ServerTest
class ShowingNothingInnerTest {

    /** What it takes to be somebody. */
    private static final Set<String> NEEDED_TO_BE_SOMEBODY =
            Set.of(
                    "accounts",
                    "sessions",
                    "grants",
                    "staff_roles",
                    "supervisions",
                    "people",
                    "units",
                    "unit_places",
                    "unit_names",
                    "unit_states",
                    "installation",
                    "entry_rules",
                    "flyway_schema_history");

    private static final Pattern INNER =
            Pattern.compile(
                    "(?i)org\\.(bihuan|jooq|postgresql|springframework)|\\bjava\\.|jakarta\\.|Exception"
                            + "|PSQL|SQLState|\\bselect .* from\\b|insert into|_gone|stack ?trace"
                            + "|\\tat |\\.java:\\d");

    private static final Pattern REFERENCE = Pattern.compile("<code>([0-9A-F]{8})</code>");

    @Autowired Office office;
    @Autowired Databases databases;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<String> gone = new ArrayList<>();

    @BeforeEach
    void listen() {
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void bringBack() throws Exception {
        root().detachAppender(logged);
        try (Connection owner = databases.asOwner()) {
            for (String table : gone) {
                Databases.execute(owner, "alter table " + table + "_gone rename to " + table);
            }
        }
    }

    @Test
    void onAnyAddressThatBreaks() throws Exception {
        UUID unit = office.unit("甲单位");
        List<Browser> browsers = new ArrayList<>();
        for (Role role :
                List.of(
                        Role.ORGANISER,
                        Role.SYSTEM_ADMINISTRATOR,
                        Role.SECURITY_OFFICER,
                        Role.AUDITOR)) {
            browsers.add(office.browserOf(office.account(unit, "某" + role, role)));
        }
        browsers.forEach(Browser::token);
        takeTheTablesAway();

        List<Answer> broken = new ArrayList<>();
        for (Browser browser : browsers) {
            for (String path : paths(unit)) {
                Answer answer = browser.get(path);
                assertThat(INNER.matcher(answer.body()).find())
                        .as(path + " " + answer.status() + "\n" + answer.body())
                        .isFalse();
                assertThat(answer.headers().map().toString()).as(path).doesNotContain("xception");
                if (answer.status() >= 500) {
                    broken.add(answer);
                }
            }
        }

        assertThat(broken).hasSizeGreaterThan(100);
        List<String> lines =
                new ArrayList<>(logged.list)
                        .stream().map(ILoggingEvent::getFormattedMessage).toList();
        for (Answer answer : broken) {
            Matcher reference = REFERENCE.matcher(answer.body());
            assertThat(reference.find()).as(answer.body()).isTrue();
            assertThat(lines).anyMatch(line -> line.contains(reference.group(1)));
        }
    }

    /** The control: what is looked for is what the log says of such a fault. */
    @Test
    void theLogSaysWhatThePageDoesNot() throws Exception {
        Browser browser =
                office.browserOf(office.account(office.unit("甲单位"), "张三", Role.ORGANISER));
        browser.token();
        takeTheTablesAway();

        assertThat(browser.get("/cycles/" + UUID.randomUUID()).status()).isEqualTo(500);
        assertThat(browser.post("/preferences", Map.of("language", "en")).status()).isEqualTo(303);

        assertThat(new ArrayList<>(logged.list))
                .anyMatch(event ->
                        INNER.matcher(event.getFormattedMessage()).find()
                                || (event.getThrowableProxy() != null
                                        && INNER.matcher(
                                                        String.valueOf(
                                                                event.getThrowableProxy()
                                                                        .getMessage()))
                                                .find()));
    }

    private void takeTheTablesAway() throws Exception {
        try (Connection owner = databases.asOwner()) {
            for (String table :
                    Databases.column(
                            owner, "select tablename from pg_tables where schemaname = 'public'")) {
                if (!NEEDED_TO_BE_SOMEBODY.contains(table)) {
                    Databases.execute(
                            owner, "alter table " + table + " rename to " + table + "_gone");
                    gone.add(table);
                }
            }
        }
        assertThat(gone).hasSizeGreaterThan(30);
    }

    private List<String> paths(UUID unit) {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(route ->
                        route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPatternValues().stream())
                .map(path -> path.replaceAll("\\{unitId(:[^}]*)?\\}", unit.toString()))
                .map(path -> path.replaceAll("\\{[^}]*\\}", UUID.randomUUID().toString()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
