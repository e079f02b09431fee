package org.bihuan.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.server.page.Words;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every line of the access tables, as every role, in every relation of its unit to the unit that is
 * asked about; with both walls, with each of them alone, and with none.
 */
@ServerTest
class AskingEveryAddressTest {

    @Autowired ApplicationContext server;
    @Autowired AccessTable table;
    @Autowired Databases databases;
    @Autowired Words words;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void wallUp() throws Exception {
        root().detachAppender(logged);
        rowSecurity("enable");
    }

    @Test
    void everyAddressOfTheRunningServerHasItsLines() {
        Set<String> served = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(route -> {
                    Set<String> methods =
                            route.getMethodsCondition().getMethods().stream()
                                    .map(Enum::name)
                                    .collect(Collectors.toSet());
                    for (String spelt : route.getPatternValues()) {
                        String pattern = AccessTable.plain(spelt);
                        (methods.isEmpty() ? Set.of("ANY") : methods)
                                .forEach(method -> served.add(method + " " + pattern));
                    }
                });
        Set<String> known = new TreeSet<>();
        table.rows().forEach(row -> known.add(row.method() + " " + row.pattern()));

        assertThat(known).isEqualTo(served);
    }

    /** A field that the tables speak of and nobody looks for would be a promise without a test. */
    @Test
    void everyFieldOfTheTablesIsAskedForAndHasItsSentence() {
        Set<String> asked = Redacted.ALL.stream().map(Redacted::field).collect(Collectors.toSet());

        assertThat(table.fields()).extracting(FieldRow::field).containsOnlyElementsOf(asked);
        assertThat(asked).allMatch(field -> words.knows(field + ".redacted"));
    }

    @Test
    void bothWalls() {
        Neighbourhood units = new Neighbourhood(server);

        List<String> wrong = new Asking(units, table, words).everything(true);

        assertThat(wrong).isEmpty();
        assertThat(canariesInTheLog()).isEmpty();
    }

    /** The application believes in every role of everybody everywhere; what is in sight is true. */
    @Test
    void theDatabaseAlone() {
        Neighbourhood units = new Neighbourhood(server);
        units.believeInEveryRole();

        List<String> wrong = new Asking(units, table, words).everything(false);

        assertThat(wrong).isEmpty();
        assertThat(canariesInTheLog()).isEmpty();
    }

    @Test
    void theApplicationAlone() throws Exception {
        Neighbourhood units = new Neighbourhood(server);
        rowSecurity("disable");

        List<String> wrong = new Asking(units, table, words).everything(true);

        assertThat(wrong).isEmpty();
        assertThat(canariesInTheLog()).isEmpty();
    }

    /** The control: without walls the canaries sing. */
    @Test
    void noWall() throws Exception {
        Neighbourhood units = new Neighbourhood(server);
        units.believeInEveryRole();
        rowSecurity("disable");

        assertThat(new Asking(units, table, words).everything(false, 101)).hasSizeGreaterThan(100);
    }

    @Test
    void everythingThatCanBeWrittenHoldsACanaryAndEveryDeedHasItsSentence() throws Exception {
        SeededUnit unit = new SeededUnit(server, "甲", java.util.Optional.empty());

        try (Connection owner = databases.asOwner()) {
            assertThat(SeededColumns.without(owner, unit)).isEmpty();
            List<String> deeds =
                    Databases.column(owner, "select distinct action from audit_entries");
            assertThat(deeds).hasSizeGreaterThan(12).allMatch(words::knows);
        }
    }

    private List<String> canariesInTheLog() {
        return new ArrayList<>(logged.list)
                .stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(line -> line.contains("雀"))
                        .toList();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private void rowSecurity(String word) throws Exception {
        try (Connection owner = databases.asOwner()) {
            List<String> tables =
                    Databases.column(
                            owner,
                            "select relname from pg_class where relkind = 'r'"
                                    + " and relforcerowsecurity");
            assertThat(tables).hasSizeGreaterThan(20);
            for (String name : tables) {
                Databases.execute(
                        owner, "alter table " + name + " " + word + " row level security");
            }
        }
    }
}
