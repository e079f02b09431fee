package org.bihuan.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.server.page.Words;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every GET of the tables, as somebody of every role: what a page may not do, and what it has. */
@ServerTest
class ReadingEveryPageTest {

    /** That a delicate paper was read, or refused, is written down; each once an hour. */
    private static final Set<String> OF_READING =
            Set.of(
                    "identity.access-refused",
                    "auditing.log.read",
                    "statement.read-by-another",
                    "statement.file-taken-by-another",
                    "ledger.evidence.taken",
                    "reuse.read-by-another");

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SECRET =
            Pattern.compile("name=\"?(current|password|again|secret|confirmation)\"?[ >]");

    @Autowired ApplicationContext server;
    @Autowired AccessTable table;
    @Autowired Databases databases;
    @Autowired Words words;

    @Test
    void changesNothing() throws Exception {
        Neighbourhood units = new Neighbourhood(server);
        Map<Asker, Browser> browsers = browsers(units);
        try (Connection owner = databases.asOwner()) {
            Map<String, String> before = everything(owner);
            List<String> deeds = deeds(owner);

            List<String> read = new ArrayList<>();
            each(units, browsers, (path, answer) -> read.add(path));

            assertThat(read).hasSizeGreaterThan(300);
            assertThat(everything(owner)).isEqualTo(before);
            List<String> added = deeds(owner);
            deeds.forEach(added::remove);
            assertThat(added).isNotEmpty().allMatch(OF_READING::contains);
            assertThat(added.size()).isLessThan(own(units).size() * table.rows().size() / 4);
        }
    }

    /** Of a whole seeded year: whoever audits reads words, no names of fields. */
    @Test
    void whatTheLogSaysHasWords() throws Exception {
        new Neighbourhood(server);
        try (Connection owner = databases.asOwner()) {
            List<String> said = new ArrayList<>();
            deeds(owner)
                    .forEach(deed -> {
                        said.add(deed);
                        said.add("auditing.feature." + deed.substring(0, deed.indexOf('.')));
                    });
            past(
                            owner,
                            "audit_entries",
                            "select distinct jsonb_object_keys(facts::jsonb)"
                                    + " from audit_entries")
                    .forEach(fact -> said.add("auditing.fact." + fact));

            assertThat(said).hasSizeGreaterThan(60);
            assertThat(said.stream().filter(key -> !words.knows(key)).distinct()).isEmpty();
        }
    }

    @Test
    void hasAWayOutAndHidesWhatIsSecret() {
        Neighbourhood units = new Neighbourhood(server);
        List<String> wrong = new ArrayList<>();
        int[] seen = new int[2];
        each(
                units,
                browsers(units),
                (path, answer) -> {
                    if (!answer.header("Content-Type").startsWith("text/html")) {
                        return;
                    }
                    seen[0]++;
                    if (!answer.header("Content-Type")
                            .equalsIgnoreCase("text/html;charset=UTF-8")) {
                        wrong.add(path + ": " + answer.header("Content-Type"));
                    }
                    if (answer.body().contains("<html")
                            && !answer.body().contains("action=\"/sign-out\"")) {
                        wrong.add(path + ": no way out");
                    }
                    seen[1] += secretsAreHidden(path, answer, wrong);
                });

        seen[1] += secretsAreHidden("/sign-in", units.stranger().get("/sign-in"), wrong);

        assertThat(wrong).isEmpty();
        assertThat(seen[0]).isGreaterThan(100);
        assertThat(seen[1]).isGreaterThan(5);
    }

    /** Gives back how many fields there are for secrets. */
    private static int secretsAreHidden(String path, Answer answer, List<String> wrong) {
        int found = 0;
        Matcher input = INPUT.matcher(answer.body());
        while (input.find()) {
            boolean secret = SECRET.matcher(input.group()).find();
            boolean masked = input.group().contains("type=\"password\"");
            boolean marked = input.group().matches(".*autocomplete=\"(current|new)-password\".*");
            found += masked ? 1 : 0;
            if (secret != masked || (masked && !marked)) {
                wrong.add(path + ": " + input.group());
            }
        }
        return found;
    }

    private static List<Asker> own(Neighbourhood units) {
        return units.askers.stream().filter(asker -> asker.relation().equals("own")).toList();
    }

    /** Somebody of every role, signed in. */
    private static Map<Asker, Browser> browsers(Neighbourhood units) {
        Map<Asker, Browser> browsers = new LinkedHashMap<>();
        own(units).forEach(asker -> browsers.put(asker, units.browserOf(asker.account())));
        return browsers;
    }

    private void each(
            Neighbourhood units, Map<Asker, Browser> browsers, BiConsumer<String, Answer> look) {
        Asking asking = new Asking(units, table, words);
        for (Asker asker : own(units)) {
            Browser browser = browsers.get(asker);
            for (AccessRow row : table.rows()) {
                Optional<String> path =
                        row.method().equals("GET") ? asking.target(row, asker) : Optional.empty();
                path.filter(_ -> !stranger(row))
                        .ifPresent(where -> look.accept(asker + " " + where, browser.get(where)));
            }
        }
    }

    /** Pages of whoever has not signed in yet. */
    private static boolean stranger(AccessRow row) {
        return row.where() instanceof AccessRow.Where.Open;
    }

    /**
     * Every row of every table but the log, whose entries get their places when an auditor looks,
     * and who was seen last.
     */
    private static Map<String, String> everything(Connection owner) throws Exception {
        List<String> tables =
                Databases.column(
                        owner,
                        "select relname from pg_class where relkind = 'r' and relnamespace ="
                                + " 'public'::regnamespace and relname not in ('audit_entries',"
                                + " 'sessions', 'known_browsers', 'flyway_schema_history',"
                                + " 'log_leaves', 'log_heads')");
        Map<String, String> all = new TreeMap<>();
        for (String table : tables) {
            all.put(
                    table,
                    past(
                                    owner,
                                    table,
                                    "select count(*) || ' ' || coalesce(sum(hashtextextended("
                                            + "t::text, 0)), 0) from "
                                            + table
                                            + " t")
                            .getFirst());
        }
        assertThat(all.values()).filteredOn(rows -> !rows.startsWith("0 ")).hasSizeGreaterThan(30);
        return all;
    }

    private static List<String> deeds(Connection owner) throws Exception {
        return past(owner, "audit_entries", "select action from audit_entries");
    }

    /** With the wall of one table down for this one question. */
    private static List<String> past(Connection owner, String table, String query)
            throws Exception {
        owner.setAutoCommit(false);
        try {
            Databases.execute(owner, "alter table " + table + " disable row level security");
            return new ArrayList<>(Databases.column(owner, query));
        } finally {
            owner.rollback();
        }
    }
}
