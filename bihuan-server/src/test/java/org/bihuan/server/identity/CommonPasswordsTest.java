package org.bihuan.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1234",
                "P@ssw0rd2026!",
                "admin@123456",
                "Qwertyuiop123",
                "woaini5201314",
                "1qaz2wsx!QAZ2WSX",
                "Admin_Admin_2025",
                "我爱你123456abc",
                "welcome-welcome1"
            })
    void areMadeOfWhatEverybodyTriesFirst(String password) {
        assertThat(CommonPasswords.isOne(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse user-1",
                "kettle-orbit-93-lantern",
                "雨后青石板上的猫2",
                "passionfruit museum",
                "Tj7#mQ2!vLx9",
                "85213 96147 30258"
            })
    void othersAreNot(String password) {
        assertThat(CommonPasswords.isOne(password)).isFalse();
    }
}
