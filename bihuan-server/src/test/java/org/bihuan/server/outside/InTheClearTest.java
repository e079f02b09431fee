package org.bihuan.server.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.server.audit.WitnessDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InTheClearTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldaps://ldap.example.org",
                "https://sso.example.org/cas",
                "HTTPS://sso.example.org",
                "ldap://localhost:389",
                "http://127.0.0.1:8080/cas",
                "http://[::1]:8080"
            })
    void maySecretsGo(String address) {
        assertThat(InTheClear.crosses(address, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldap://ldap.example.org",
                "http://sso.example.org",
                "http://localhost.example.org",
                "http://127.0.0.1.example.org",
                "http://10.0.0.1",
                "http://0.0.0.0",
                "http://localhost@sso.example.org",
                "ftp://sso.example.org",
                "sso.example.org",
                "",
                "http://[not an address"
            })
    void mayTheyNot(String address) {
        assertThat(InTheClear.crosses(address, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://ldap.example.org", "ldap://10.0.0.1:389"})
    void startTlsIsForDirectoriesOnly(String address) {
        assertThat(InTheClear.crosses(address, true)).isFalse();
        assertThat(InTheClear.crosses(address.replace("ldap:", "http:"), true)).isTrue();
    }

    /** A head is no secret, but whoever changes the answer on the way is the witness. */
    @Test
    void aWitnessElsewhereIsNotSpokenToInTheClear() {
        WitnessCalls plain = new WitnessCalls("http://witness.example.org/");
        WitnessCalls here = new WitnessCalls("http://127.0.0.1:1/");

        assertThat(plain.offer("old 0\n\n")).isEqualTo(new WitnessDoor.Answer.InTheClear());
        assertThat(here.offer("old 0\n\n")).isInstanceOf(WitnessDoor.Answer.Silent.class);
    }
}
