package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void everyRemarkHasItsLineItsQuotationAndItsMessage() {
        assertThat(printed(false))
                .contains("第2行 错误 T99 这里是半角“,”。")
                .contains("    …一）学习方面。学习时间少【,】理解不深 <b>&。二是…")
                .contains("    可改为：，");
    }

    @Test
    void theReasonForARuleIsGivenOnce() {
        assertThat(printed(false).split("中文里用全角标点。", -1)).hasSize(2);
    }

    @Test
    void colourIsUsedOnlyWhereAPersonReadsAlong() {
        assertThat(printed(false)).doesNotContain("\u001B");
        assertThat(printed(true)).contains("\u001B[1;31m错误\u001B[0m");
    }

    private static String printed(boolean colour) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new TextReport(new Phrases(Locale.CHINESE), new Terminal(out, out, colour, Locale.CHINESE))
                .print(List.of(Samples.checked()));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
