package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading a delicate paper is an entry of the log, too. */
@ServerTest
class ReadingWhatAnotherWroteTest {

    private static final List<String> READ = List.of("statement.read-by-another");

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired Databases databases;
    @Autowired TurnableClock clock;

    private Scene scene;
    private String members;

    @BeforeEach
    void begin() {
        scene = new Scene(office, cycles, packs);
        members = scene.begun(Optional.of(scene.member), Scene.TEXT);
    }

    @Test
    void anHourOfReadingIsOneEntry() throws Exception {
        Browser head = office.browserOf(scene.head);
        head.get(members);
        head.get(members + "?page=1");
        head.get(members + "/comparison?from=1&to=1");
        assertThat(entries()).isEqualTo(READ);

        clock.advance(Duration.ofMinutes(25));
        head.get(members);
        assertThat(entries()).hasSize(1);
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(15));
            head.get(members);
        }
        assertThat(entries()).hasSize(2);
    }

    @Test
    void aSupervisorsReadingIsOneAsWell() throws Exception {
        office.browserOf(scene.supervisor).get(members);

        assertThat(entries()).isEqualTo(READ);
    }

    @Test
    void takingTheFileIsAnEntryOfItsOwn() throws Exception {
        office.browserOf(scene.head).get(members + "/original");

        assertThat(entries()).containsExactly("statement.file-taken-by-another");
    }

    @Test
    void onesOwnAndTheTeamsLeaveNone() throws Exception {
        String team = scene.begun(Optional.empty(), Scene.TEXT + "另。");
        office.browserOf(scene.member).get(members);
        office.browserOf(scene.member).get(members + "/original");
        office.browserOf(scene.head).get(team);

        assertThat(entries()).isEmpty();
    }

    /** Nobody who is turned away leaves an entry in a log that is not his business. */
    @Test
    void whatIsNotThereIsNotRead() throws Exception {
        office.browserOf(scene.other).get(members);
        office.browserOf(scene.stranger).get(members);

        assertThat(entries()).isEmpty();
    }

    private List<String> entries() throws Exception {
        try (Connection owner = databases.asOwner()) {
            Databases.column(
                    owner, "select set_config('bihuan.units', '{" + scene.unit + "}', false)");
            return Databases.column(
                    owner,
                    "select action from audit_entries where action like '%-by-another'"
                            + " order by sequence");
        }
    }
}
