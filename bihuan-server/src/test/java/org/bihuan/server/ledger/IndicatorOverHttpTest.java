package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.LedgerOffice.act;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.TurnableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class IndicatorOverHttpTest {
    @Autowired ApplicationContext server;
    @Autowired TurnableClock clock;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    private Answer afterReadings(UUID item, List<String> values) {
        for (String value : values) {
            clock.advance(Duration.ofDays(1));
            Browser owner = here.office.browserOf(here.owner);
            assertThat(act(owner, item, "notes", Map.of("note", "看了", "reading", value)).status())
                    .isEqualTo(303);
        }
        return here.office.browserOf(here.owner).get("/ledger/items/" + item);
    }

    @Test
    void underFiveReadingsNothingIsForecastAndThePageSaysSo() {
        Answer page = afterReadings(here.item(), List.of("39", "38"));

        assertThat(page.body())
                .contains("有 3 次读数，满 5 次后才推算何时达到目标")
                .contains("class=\"chart-line\"", "class=\"chart-target\"", "class=\"chart-due\"")
                .doesNotContain("chart-band");
    }

    @Test
    void fromFiveReadingsOnThePaceIsCarriedOnInADrawingAndInASentence() {
        Answer page = afterReadings(here.item(), List.of("39", "38", "38", "36", "35"));

        assertThat(page.body())
                .contains("class=\"chart-band\"", "这是推算，不是承诺")
                .containsPattern("约\\d{4}年\\d+月\\d+日达到（一半的情形）")
                // Those who do not see the drawing are told what it shows.
                .containsPattern("role=\"img\" aria-label=\"[^\"]+共 6 次；目标");
    }

    @Test
    void constantReadingsAreNoForecast() {
        String baseline = "41";
        Answer page = afterReadings(here.item(), List.of(baseline, baseline, baseline, baseline));

        assertThat(page.body()).contains("推算不出何时达到目标").doesNotContain("chart-band");
    }

    @Test
    void figuresOfAnySizeMakeADrawing() {
        Answer page =
                afterReadings(
                        here.item(), List.of("99999999999999", "-99999999999999", "0.0001", "7"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("NaN").doesNotContain("Infinity");
    }
}
