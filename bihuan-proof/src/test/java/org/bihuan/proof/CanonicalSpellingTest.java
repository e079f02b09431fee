package org.bihuan.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalSpellingTest {

    @Test
    void isReadBackAsItWasWritten() throws CanonicalJson.NotCanonical {
        Map<String, Object> object =
                Map.of("键", "值", "b", Map.of(), "a", Map.of("\u0001\n\"\\", "\u001f/é𠮷"));

        byte[] bytes = CanonicalJson.bytes(object);

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{\"\\u0001\\n\\\"\\\\\":\"\\u001f/é𠮷\"},\"b\":{},\"键\":\"值\"}");
        assertThat(CanonicalJson.read(bytes)).isEqualTo(object);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                "[]",
                "{\"a\":1}",
                "{ \"a\":\"b\"}",
                "{\"b\":\"\",\"a\":\"\"}",
                "{\"a\":\"\",\"a\":\"\"}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u000A\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\u00",
                "{\"a\":\"\\uzzzz\"}",
                "{\"a\":\"b\",}",
                "{,\"a\":\"b\"}",
                "{\"a\"=\"b\"}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}"
            })
    void isTheOnlyOne(String other) {
        assertThatThrownBy(() -> CanonicalJson.read(other.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CanonicalJson.NotCanonical.class);
    }

    @Test
    void neverFailsInAnotherWay() {
        byte[] entry = SampleLog.fresh(3).bytes();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = entry.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(LogEntry.read(changed).bytes()).isEqualTo(changed);
            } catch (CanonicalJson.NotCanonical e) {
                assertThat(changed).isNotEqualTo(entry);
            }
        }
    }
}
