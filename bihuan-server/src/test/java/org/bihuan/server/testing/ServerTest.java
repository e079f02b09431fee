package org.bihuan.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bihuan.server.Main;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * Boots the server on a free port with a real PostgreSQL that is empty again before every test
 * method. All classes of a test run share one server and one database, so do not add beans or
 * properties of your own: another context would find the database's home locked.
 *
 * <pre>{@code
 * @ServerTest
 * class SubmittingAStatementTest {
 *     @Autowired Office office;          // makes units, people, accounts
 *     @Autowired TurnableClock clock;    // stands still until turned: clock.advance(...)
 *     @Autowired Statements statements;  // any bean of the server
 *
 *     @Test
 *     void theOrganiserSeesIt() {
 *         UUID unit = office.unit("甲单位");
 *         Account organiser = office.account(unit, "张三", Role.ORGANISER);
 *
 *         // a service call with that person's rights and sight
 *         office.as(organiser, who -> statements.ofCycle(who, cycleId));
 *
 *         // the same over HTTP; forms get their token by themselves
 *         Browser browser = office.browserOf(organiser);
 *         Answer page = browser.get("/cycles/" + cycleId);
 *         Answer posted = browser.post("/cycles/" + cycleId + "/statements", Map.of("text", "…"));
 *         assertThat(posted.status()).isEqualTo(303);
 *     }
 * }
 * }</pre>
 *
 * <p>Passwords are hashed cheaply here. To set up rows without a person, use {@code
 * office.whole(unit, () -> …)}: content and administration of the unit are then in sight.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Main.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "bihuan.data=target/server-test-${bihuan.test.process:0}",
            "bihuan.postgres.binaries=target/postgres-binaries",
            "bihuan.words.strict=true",
            // Tests number entries themselves; nothing runs beside them.
            "bihuan.log.every=PT10H",
            // Tests go round the units themselves.
            "bihuan.reminders.every=PT10H",
            "bihuan.reuse.every=PT10H",
            // The clock of tests hardly moves: what is asked in an hour is asked at once.
            "bihuan.pace.reads=1000000",
            "bihuan.pace.changes=1000000",
            "bihuan.pace.strangers=1000000",
            "spring.flyway.clean-disabled=false"
        })
@Import(ServerTestWiring.class)
@ExtendWith(EmptyDatabase.class)
public @interface ServerTest {}
