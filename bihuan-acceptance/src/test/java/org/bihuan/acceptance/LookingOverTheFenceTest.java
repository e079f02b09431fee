package org.bihuan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Somebody of a second unit tries every address that the first unit's people see. */
class LookingOverTheFenceTest {

    @Test
    void everyAddressOfAnotherUnitIsNotThere() {
        try (RunningServer server = RunningServer.withSample();
                Desk desk = new Desk(server.address())) {
            Page office = desk.sample("xu");
            TreeSet<String> addresses = new TreeSet<>();
            for (String start : List.of("/", "/statements", "/ledger")) {
                office.navigate(start);
                collect(office, addresses);
            }
            for (String address : List.copyOf(addresses)) {
                office.navigate(address);
                collect(office, addresses);
            }
            List<String> own =
                    addresses.stream()
                            .filter(a ->
                                    a.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*") && !a.contains("?"))
                            .toList();
            assertThat(own).hasSizeGreaterThan(4);

            Page stranger = desk.sample("tang");
            for (String address : own) {
                if (!address.contains("/original")) {
                    Response response = Objects.requireNonNull(stranger.navigate(address));
                    assertThat(response.status()).as(address).isEqualTo(404);
                    assertThat(stranger.content()).doesNotContain("清源").doesNotContain("林知远");
                }
            }
        }
    }

    private static void collect(Page page, TreeSet<String> addresses) {
        for (Object href :
                (List<?>)
                        page.evaluate(
                                "[...document.querySelectorAll('main a, nav a')].map(a => a.getAttribute('href'))")) {
            String address = String.valueOf(href).replaceAll("#.*", "");
            if (address.startsWith("/") && !address.isEmpty()) {
                addresses.add(address);
            }
        }
    }
}
