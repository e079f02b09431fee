package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.LedgerOffice.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The table in the description of the package, row by row over HTTP. */
@ServerTest
class WhoMayDoWhatInTheLedgerTest {
    private static final List<String> CHANGES =
            List.of("notes", "evidence", "submission", "verification", "return", "close-out");

    /** What stands beside the way from issue to close-out. */
    private static final List<String> BESIDES =
            List.of(
                    "receipt",
                    "stages",
                    "reviews",
                    "follow-ups",
                    "causes",
                    "changes",
                    "changes/agreement",
                    "changes/refusal",
                    "changes/withdrawal",
                    "resumption",
                    "effect-checks");

    /** Beside the life of the item: the book of its readings. */
    private static final List<String> READINGS = List.of("readings", "indicator", "reading-keys");

    @Autowired ApplicationContext server;
    private LedgerOffice here;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
    }

    @Test
    void foreignUnitsAndOfficesWithoutContentFindNothing() {
        UUID item = here.submitted("figures");
        String file = file(item);
        UUID elsewhere = here.office.unit("别的单位");
        List<Account> strangers =
                List.of(
                        here.office.account(elsewhere, "外单位组织", Role.ORGANISER),
                        here.office.account(elsewhere, "外单位主任", Role.HEAD),
                        here.office.account(here.unit, "系统管理员", Role.SYSTEM_ADMINISTRATOR),
                        here.office.account(here.unit, "安全员", Role.SECURITY_OFFICER),
                        here.office.account(here.unit, "审计员", Role.AUDITOR),
                        here.office.account(here.unit, "无角色"),
                        here.stranger);
        for (Account account : strangers) {
            Browser browser = here.office.browserOf(account);
            assertThat(browser.get("/ledger/items/" + item).status())
                    .as(account.name())
                    .isEqualTo(404);
            assertThat(browser.get(file).status()).as(account.name()).isEqualTo(404);
            assertThat(browser.get(here.sheet()).status()).as(account.name()).isEqualTo(404);
            assertThat(browser.post(here.sheet(), here.row("m1")).status())
                    .as(account.name())
                    .isEqualTo(404);
            assertThat(browser.get("/ledger/items/" + item + "/openings").status())
                    .as(account.name())
                    .isEqualTo(404);
            for (String change : everyAction()) {
                assertThat(browser.post("/ledger/items/" + item + "/" + change, Map.of()).status())
                        .as(account.name() + " " + change)
                        .isEqualTo(404);
            }
            assertThat(browser.get("/ledger").body())
                    .as(account.name())
                    .doesNotContain("2026-001", "增开一个查档窗口");
            assertThat(browser.get("/ledger?q=" + "2026-001").body()).doesNotContain("共 1 条");
        }
    }

    @Test
    void thoseWhoWorkHereSeeTheItem() {
        UUID item = here.submitted("figures");
        String file = file(item);
        Account supervisor = here.office.account(here.unit, "督导庚", Role.SUPERVISOR);
        for (Account account :
                List.of(
                        here.organiser,
                        here.head,
                        here.member,
                        supervisor,
                        here.owner,
                        here.verifier)) {
            Browser browser = here.office.browserOf(account);
            assertThat(browser.get("/ledger/items/" + item).status())
                    .as(account.name())
                    .isEqualTo(200);
            assertThat(browser.get(file).status()).as(account.name()).isEqualTo(200);
            assertThat(browser.get("/ledger").body()).as(account.name()).contains("2026-001");
        }
    }

    @Test
    void onlyTheTeamAndItsOfficeTurnIntoItems() {
        Account supervisor = here.office.account(here.unit, "督导庚", Role.SUPERVISOR);
        for (Account account : List.of(here.organiser, here.head, here.member)) {
            assertThat(here.office.browserOf(account).get(here.sheet()).status())
                    .as(account.name())
                    .isEqualTo(200);
        }
        for (Account account : List.of(supervisor, here.owner, here.stranger)) {
            Browser browser = here.office.browserOf(account);
            assertThat(browser.get(here.sheet()).status()).as(account.name()).isEqualTo(404);
            assertThat(browser.post(here.sheet(), here.row("m1")).status())
                    .as(account.name())
                    .isEqualTo(404);
        }
    }

    @Test
    void theOwnerOrAnOrganiserReportsAndSubmits() {
        Account supervisor = here.office.account(here.unit, "督导庚", Role.SUPERVISOR);
        for (Account account : List.of(here.head, here.member, supervisor, here.verifier)) {
            assertThat(doing(account, here::item, "notes").status())
                    .as(account.name())
                    .isEqualTo(422);
            assertThat(doing(account, this::withEvidence, "submission").body())
                    .as(account.name())
                    .contains("这件事由责任人科长丁");
        }
        for (Account account : List.of(here.owner, here.organiser)) {
            assertThat(doing(account, here::item, "notes").status())
                    .as(account.name())
                    .isEqualTo(303);
            assertThat(doing(account, this::withEvidence, "submission").status())
                    .as(account.name())
                    .isEqualTo(303);
        }
    }

    @Test
    void onlyTheNamedVerifierDecidesOnASubmission() {
        for (Account account : List.of(here.owner, here.organiser, here.head, here.member)) {
            for (String decision : List.of("verification", "return")) {
                assertThat(doing(account, () -> here.submitted("figures"), decision).status())
                        .as(account.name() + " " + decision)
                        .isEqualTo(422);
            }
        }
        assertThat(doing(here.verifier, () -> here.submitted("figures"), "verification").status())
                .isEqualTo(303);
        assertThat(doing(here.verifier, () -> here.submitted("figures"), "return").status())
                .isEqualTo(303);
    }

    @Test
    void organiserHeadOrVerifierCloseAndTheOwnerNever() {
        for (Account account : List.of(here.organiser, here.head, here.verifier)) {
            assertThat(doing(account, () -> here.verified("figures"), "close-out").status())
                    .as(account.name())
                    .isEqualTo(303);
        }
        assertThat(doing(here.member, () -> here.verified("figures"), "close-out").body())
                .contains("销号由组织人员、主要负责人或核验人办理");
        here.office.grant(here.owner, here.unit, Role.HEAD);
        assertThat(doing(here.owner, () -> here.verified("figures"), "close-out").body())
                .contains("科长丁是责任人，不能给自己负责的条目销号");
    }

    @Test
    void nobodyChangesWhatIsClosed() {
        UUID closed = here.closed();
        for (Account account : List.of(here.owner, here.verifier, here.organiser, here.head)) {
            for (String change : CHANGES) {
                assertThat(doing(account, () -> closed, change).status())
                        .as(account.name() + " " + change)
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void everyAddressOfTheLedgerIsInThisTable() {
        List<String> routes = new ArrayList<>();
        server.getBean(
                        "requestMappingHandlerMapping",
                        org.springframework.web.servlet.mvc.method.annotation
                                .RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().equals("org.bihuan.server.ledger")) {
                        routes.addAll(mapping.getPatternValues());
                    }
                });
        List<String> known =
                Stream.concat(
                                Stream.of(
                                        "/ledger",
                                        "/evidence/{id}",
                                        "/evidence/{id}/picture",
                                        "/ledger/drafts",
                                        "/ledger/drafts/{draftId}",
                                        "/ledger/drafts/{draftId}/aside",
                                        "/ledger/items/{id}",
                                        "/ledger/items/{id}/openings",
                                        // Gone through in KeepingSnapshotsTest.
                                        "/ledger/snapshots",
                                        "/ledger/snapshots/{id}",
                                        "/ledger/snapshots/{id}/lines",
                                        // Gone through in CarryingOverTest.
                                        "/ledger/items/{id}/recurrence",
                                        // Gone through in ReadingTheIndicatorTest.
                                        "/ledger/items/{id}/readings/{readingId}/correction",
                                        "/ledger/items/{id}/reading-keys/{keyId}/revocation",
                                        "/readings",
                                        // Gone through in ChangingManyItemsTest.
                                        "/ledger/bulk",
                                        "/ledger/bulk/{changeId}",
                                        "/ledger/bulk/{changeId}/undoing",
                                        "/ledger/views",
                                        "/ledger/views/{viewId}/withdrawal",
                                        // Its row is asked in AskingEveryAddressTest.
                                        "/meetings/entries/{spokenId}/ledger",
                                        "/statements/{id}/ledger"),
                                everyAction().stream()
                                        .map(change -> "/ledger/items/{id}/" + change))
                        .toList();
        assertThat(routes.stream().distinct()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static List<String> everyAction() {
        return Stream.of(CHANGES, BESIDES, READINGS).flatMap(List::stream).toList();
    }

    private UUID withEvidence() {
        UUID item = here.item();
        LedgerOffice.attach(
                here.office.browserOf(here.owner), item, "figures", "a.csv", LedgerOffice.CSV);
        return item;
    }

    private Answer doing(Account account, Supplier<UUID> which, String change) {
        UUID item = which.get();
        Browser browser = here.office.browserOf(account);
        Map<String, String> form = hidden(browser.get("/ledger/items/" + item));
        form.put("note", "做了");
        form.put("words-returned", "还不够");
        return browser.post("/ledger/items/" + item + "/" + change, form);
    }

    private String file(UUID item) {
        Matcher found =
                Pattern.compile("/evidence/[0-9a-f-]{36}")
                        .matcher(
                                here.office
                                        .browserOf(here.owner)
                                        .get("/ledger/items/" + item)
                                        .body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
