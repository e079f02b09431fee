package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SessionEndsWhileTypingTest {
    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired TurnableClock clock;

    Scene scene;
    Browser browser;

    @BeforeEach
    void people() {
        scene = new Scene(office, cycles, packs);
        browser = office.browserOf(scene.organiser);
    }

    @Test
    void aReasonThatCouldNotBeSavedIsShownToBeCopied() {
        String address = scene.begun(Optional.of(scene.member), Scene.TEXT);
        browser.get(address);
        clock.advance(Duration.ofHours(1));

        Answer answer =
                browser.post(
                        address + "/dismissals",
                        Map.of(
                                "version", "1",
                                "remark", "1",
                                "place", "abc123",
                                "reason-1", "这是本地叫法，<b>不是</b>毛病"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .contains("登录已经结束", "这是本地叫法，&lt;b&gt;不是&lt;/b&gt;毛病")
                .contains("href=\"/sign-in\" target=\"_blank\"")
                .doesNotContain("abc123", "<b>不是");
        Browser again = office.browserOf(scene.organiser);
        assertThat(again.get(address).body()).doesNotContain("这是本地叫法");
    }

    @Test
    void aPastedStatementIsShownToBeCopiedAndAFileIsNot() {
        browser.get(scene.newAddress() + "/new");
        clock.advance(Duration.ofHours(1));

        Answer pasted =
                browser.upload(
                        scene.newAddress(),
                        Scene.form(Optional.empty(), "一、存在的问题"),
                        "file",
                        "",
                        new byte[0]);
        Answer file =
                browser.upload(
                        scene.newAddress(),
                        Scene.form(Optional.empty(), ""),
                        "file",
                        "a.txt",
                        "一、存在的问题".getBytes(StandardCharsets.UTF_8));

        assertThat(pasted.status()).isEqualTo(401);
        assertThat(pasted.body()).contains("一、存在的问题");
        assertThat(file.location()).isEqualTo("/sign-in");
    }

    @Test
    void whereNothingWasWrittenTheSignInComesAtOnce() {
        String address = scene.begun(Optional.of(scene.member), Scene.TEXT);
        browser.get(address);
        clock.advance(Duration.ofHours(1));

        Answer answer =
                browser.post(
                        address + "/corrections",
                        Map.of("version", "1", "at", "0", "call", "heading:FINDINGS:1"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithAPasswordIsNeverShownAgain() {
        browser.get("/password");
        clock.advance(Duration.ofHours(1));

        Answer answer =
                browser.post(
                        "/password",
                        Map.of("current", "旧口令 Old!", "password", "新口令 New!", "again", "新口令 New!"));

        assertThat(answer.location()).isEqualTo("/sign-in");
        assertThat(answer.body()).doesNotContain("口令 ");
    }
}
