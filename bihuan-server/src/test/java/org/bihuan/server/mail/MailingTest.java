package org.bihuan.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail goes to a real server, and what is not taken stays until it is. */
@ServerTest
class MailingTest {
    @Autowired Office office;
    @Autowired TurnableClock clock;
    @Autowired Outbox outbox;
    @Autowired Courier courier;
    private GreenMail server;
    private UUID unit;
    private Account worker;
    private Browser admin;

    @BeforeEach
    void open() {
        server = started(ServerSetup.PROTOCOL_SMTP);
        unit = office.unit("清源测试单位");
        worker = office.account(unit, "科长丁", Role.STAFF);
        admin = office.browserOf(office.account(unit, "管理员", Role.SYSTEM_ADMINISTRATOR));
    }

    private static GreenMail started(String protocol) {
        GreenMail mail =
                new GreenMail(new ServerSetup(0, "127.0.0.1", protocol))
                        .withConfiguration(
                                new GreenMailConfiguration()
                                        .withUser("bihuan@test.invalid", "post", "geheim"));
        mail.start();
        return mail;
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void arrivesInChineseWithItsSubject() throws Exception {
        assertThat(save("post", "geheim").status()).isEqualTo(303);
        put("【闭环】今天有1件事提醒你", "1. 2026-002 增开窗口——期限前7天");

        assertThat(carry()).isEqualTo(1);

        MimeMessage[] got = server.getReceivedMessages();
        assertThat(got).hasSize(1);
        assertThat(got[0].getSubject()).isEqualTo("【闭环】今天有1件事提醒你");
        assertThat(got[0].getContent().toString()).contains("增开窗口——期限前7天");
        assertThat(got[0].getAllRecipients()[0]).hasToString("ding@test.invalid");
        assertThat(carry()).isZero();
    }

    @Test
    void isTriedAgainWhenTheServerIsDownAndArrivesOnce() {
        save("post", "geheim");
        int port = server.getSmtp().getPort();
        server.stop();
        put("标题", "内容");
        assertThat(carry()).isZero();
        assertThat(latest().failure()).isEqualTo("not-reached");
        assertThat(latest().sentAt()).isEmpty();

        server =
                new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                        .withConfiguration(
                                new GreenMailConfiguration()
                                        .withUser("bihuan@test.invalid", "post", "geheim"));
        server.start();
        assertThat(carry()).as("not before its time").isZero();
        clock.advance(Duration.ofMinutes(2));

        assertThat(carry()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(latest().failure()).isEmpty();
        assertThat(latest().tries()).isEqualTo(2);
    }

    @Test
    void isNotWrittenWithoutAnAddressOrAServer() {
        Sight.ofUnits(List.of(unit))
                .run(() -> outbox.put(new Outbox.Mail(unit, worker.personId(), "标题", "内容")));
        save("post", "geheim");
        Sight.ofUnits(List.of(unit))
                .run(() -> outbox.put(new Outbox.Mail(unit, worker.personId(), "标题", "内容")));

        assertThat(carry()).isZero();
        assertThat(
                        Sight.ofUnits(List.of(unit))
                                .<List<Outbox.Sent>, RuntimeException>call(
                                        () -> outbox.latest(List.of(unit), 5)))
                .isEmpty();
    }

    @Test
    void triesAreToldInWordsWhatFailed() {
        Answer good = trial(server.getSmtp().getPort(), "none", "geheim", "127.0.0.1");
        assertThat(good.body()).contains("试成了", "连上127.0.0.1", "收下了发往ding@test.invalid");
        assertThat(server.getReceivedMessages()).hasSize(1);

        assertThat(trial(server.getSmtp().getPort(), "none", "falsch", "127.0.0.1").body())
                .contains("没有试成", "不接受这个账号或密码");
        assertThat(trial(server.getSmtp().getPort(), "starttls", "geheim", "127.0.0.1").body())
                .contains("不提供STARTTLS");
        assertThat(trial(server.getSmtp().getPort(), "none", "geheim", "post.invalid").body())
                .contains("找不到服务器post.invalid");
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(trial(port, "none", "geheim", "127.0.0.1").body()).contains("连不上127.0.0.1");
    }

    @Test
    void doesNotTrustAStrangersCertificate() {
        server.stop();
        server = started(ServerSetup.PROTOCOL_SMTPS);

        assertThat(trial(server.getSmtps().getPort(), "tls", "geheim", "127.0.0.1").body())
                .contains("没有试成", "证书不被信任");
    }

    @Test
    void isConfiguredOnlyByTheTopAndWithEverythingRefusedAtOnce() {
        assertThat(office.browserOf(worker).get("/admin/mail").status()).isEqualTo(404);
        Map<String, String> form = form(0, "carrier-pigeon", "geheim", "");
        form.put("sender", "nobody");
        form.put("home", "www");
        form.put("trust", "letters");

        Answer refused = admin.post("/admin/mail", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("请填写服务器", "请填写端口", "请选择加密方式", "请填写发件地址", "访问地址要以", "证书读不懂");
        assertThat(refused.body()).doesNotContain("geheim");
    }

    private Map<String, String> form(int port, String security, String password, String host) {
        Map<String, String> form = new HashMap<>();
        form.put("host", host);
        form.put("port", Integer.toString(port));
        form.put("security", security);
        form.put("user", "post");
        form.put("password", password);
        form.put("sender", "bihuan@test.invalid");
        form.put("enabled", "true");
        return form;
    }

    private Answer save(String user, String password) {
        Map<String, String> form = form(server.getSmtp().getPort(), "none", password, "127.0.0.1");
        form.put("user", user);
        Answer saved = admin.post("/admin/mail", form);
        assertThat(admin.get("/admin/mail").body()).doesNotContain(password);
        return saved;
    }

    private Answer trial(int port, String security, String password, String host) {
        Map<String, String> form = form(port, security, password, host);
        form.put("sample", "ding@test.invalid");
        return admin.post("/admin/mail/trial", form);
    }

    private void put(String subject, String body) {
        office.as(
                worker,
                who -> {
                    outbox.setAddress(who, "ding@test.invalid", java.util.Optional.empty());
                    outbox.put(new Outbox.Mail(unit, worker.personId(), subject, body));
                    return true;
                });
    }

    private int carry() {
        return Sight.ofUnits(List.of(unit))
                .<Integer, RuntimeException>call(() -> courier.carry(unit));
    }

    private Outbox.Sent latest() {
        return Sight.ofUnits(List.of(unit))
                .<Outbox.Sent, RuntimeException>call(
                        () -> outbox.latest(List.of(unit), 1).getFirst());
    }
}
