package org.bihuan.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.server.identity.Role;
import org.bihuan.server.ledger.LedgerOfAnOffice;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The daily mail speaks as whoever gets it wants, else as his unit has set. */
@ServerTest
class MailInTheReadersLanguageTest {
    @Autowired ApplicationContext server;
    @Autowired Office office;
    @Autowired TurnableClock clock;
    @Autowired ReminderJob job;
    private GreenMail mail;
    private LedgerOfAnOffice here;

    @BeforeEach
    void open() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        here = new LedgerOfAnOffice(server);
        Map<String, String> form = new HashMap<>();
        form.put("host", "127.0.0.1");
        form.put("port", Integer.toString(mail.getSmtp().getPort()));
        form.put("security", "none");
        form.put("user", "");
        form.put("password", "");
        form.put("sender", "bihuan@test.invalid");
        form.put("enabled", "true");
        Browser admin =
                office.browserOf(office.account(here.unit(), "管理员", Role.SYSTEM_ADMINISTRATOR));
        assertThat(admin.post("/admin/mail", form).status()).isEqualTo(303);
    }

    @AfterEach
    void close() {
        mail.stop();
        clock.reset();
    }

    @Test
    void isEnglishForWhoChoseItAndChineseForTheOthers() throws Exception {
        here.item("2026-03-13");
        wants(here.owner(), "ding@test.invalid", "en");
        wants(here.verifier(), "wu@test.invalid", "");
        clock.advance(Duration.ofDays(1));
        job.goRound();

        MimeMessage owner = to("ding@test.invalid");
        assertThat(owner.getSubject()).startsWith("[Bihuan]");
        assertThat(owner.getContent().toString())
                .contains("7 days before the due date", "due 2026-3-13", "This mail is a copy");
        MimeMessage verifier = to("wu@test.invalid");
        assertThat(verifier.getSubject()).startsWith("【闭环】今天有");
        assertThat(verifier.getContent().toString()).contains("等你核验", "以系统里的为准");
        assertThat(here.owner().get("/reminders").body())
                .contains("value=\"en\" selected", "期限前7天");
    }

    @Test
    void isThatOfTheUnitForWhoChoseNone() throws Exception {
        here.item("2026-03-13");
        wants(here.owner(), "ding@test.invalid", "zh-CN");
        wants(here.verifier(), "wu@test.invalid", "");
        assertThat(
                        here.organiser()
                                .post(
                                        "/cycles/" + here.cycle() + "/reminders",
                                        Map.of(
                                                "hour", "08:30",
                                                "mail", "true",
                                                "language", "en",
                                                "days-1", "-7",
                                                "owner-1", "true"))
                                .status())
                .isEqualTo(303);
        clock.advance(Duration.ofDays(1));
        job.goRound();

        assertThat(to("ding@test.invalid").getSubject()).startsWith("【闭环】");
        assertThat(to("wu@test.invalid").getSubject()).startsWith("[Bihuan]");
    }

    private static void wants(Browser who, String address, String language) {
        assertThat(
                        who.post(
                                        "/reminders/address",
                                        Map.of("address", address, "language", language))
                                .status())
                .isEqualTo(303);
    }

    private MimeMessage to(String address) throws Exception {
        for (MimeMessage one : mail.getReceivedMessages()) {
            if (one.getAllRecipients()[0].toString().equals(address)) {
                return one;
            }
        }
        throw new AssertionError("no mail to " + address);
    }
}
