package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A field that is no UTF-8 is refused, and what stands in it is written to no log. */
@ServerTest
class SendingWhatIsNoTextTest {

    private static final String CANARY = "canary-in-a-field";

    @Autowired Office office;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(logged);
    }

    @Test
    void isRefusedInSilence() {
        Browser organiser =
                office.browserOf(office.account(office.unit("甲单位"), "张三", Role.ORGANISER));

        for (String broken : List.of("%FF", "%ED%A0%80", "%C3")) {
            Answer answer = organiser.get("/ledger?q=" + CANARY + broken);

            assertThat(answer.status()).as(broken).isEqualTo(400);
            assertThat(answer.body()).contains("看不懂这次请求").doesNotContain("xception");
        }

        assertThat(logged.list)
                .allSatisfy(event -> {
                    assertThat(event.getFormattedMessage()).doesNotContain(CANARY);
                    assertThat(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                            .doesNotContain(CANARY, "InvalidParameter");
                });
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
