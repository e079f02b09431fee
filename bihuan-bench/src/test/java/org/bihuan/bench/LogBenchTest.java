package org.bihuan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LogBenchTest {
    /** It would throw if the log did not hold. */
    @Test
    void aLogIsVerifiedBesideItsLimits() throws IOException {
        assertThat(LogBench.run(2_000))
                .contains("2,000 entries", "| `./bihuan verify`", "| SHA-256 over", "| 1.00 × |");
    }
}
