package org.bihuan.server.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.bihuan.server.cycle.GateKeeping;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Department;
import org.bihuan.server.organisation.Teams;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.sample.SampleChapter;
import org.bihuan.server.sample.SampleUnit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sample's dates, departments and talks: most were held, some are still missing. */
@Component
@Order(5)
class TalkChapter implements SampleChapter {

    private final Talks talks;
    private final GateKeeping keeping;
    private final Teams teams;
    private final Ids ids;
    private final Clock clock;

    TalkChapter(Talks talks, GateKeeping keeping, Teams teams, Ids ids, Clock clock) {
        this.talks = talks;
        this.keeping = keeping;
        this.teams = teams;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void write(SampleUnit unit) {
        Properties lines = lines();
        LocalDate today = LocalDate.now(clock);
        done(
                unit.as(
                        "xu",
                        who ->
                                keeping.plan(
                                        who,
                                        unit.cycle().id(),
                                        day(today, lines, "noticed").toString(),
                                        day(today, lines, "meeting").toString())));
        for (String[] department : parts(lines, "departments")) {
            teams.add(
                    new Department(
                            unit.id(),
                            ids.next(),
                            unit.person(department[0]).personId(),
                            department[1],
                            today.withDayOfYear(1),
                            Optional.empty()));
        }
        for (String[] held : parts(lines, "talks")) {
            Pair pair = Pair.of(unit.person(held[0]).personId(), unit.person(held[1]).personId());
            String day = today.minusDays(Long.parseLong(held[2])).toString();
            done(
                    unit.as(
                            "xu",
                            who ->
                                    talks.note(
                                            who,
                                            unit.cycle().id(),
                                            List.of(pair.key()),
                                            day,
                                            held[3])));
        }
    }

    private static LocalDate day(LocalDate today, Properties lines, String key) {
        return today.plusDays(Long.parseLong(lines.getProperty(key)));
    }

    private static List<String[]> parts(Properties lines, String key) {
        return Arrays.stream(lines.getProperty(key).split(",", -1))
                .map(part -> part.split(":", -1))
                .toList();
    }

    private static void done(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(refusals.toString());
        }
    }

    private static Properties lines() {
        try (InputStream in = TalkChapter.class.getResourceAsStream("/sample/talk.properties")) {
            Properties lines = new Properties();
            lines.load(
                    new InputStreamReader(
                            java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return lines;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
