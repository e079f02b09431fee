package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.bihuan.proof.Main;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The log holds no text, and yet shows years later which text it was. */
@ServerTest
class ComparingWithTheLogTest {

    @Autowired ApplicationContext server;
    @Autowired Databases databases;
    @TempDir Path folder;

    LedgerOffice here;
    UUID item;
    Path log;

    @BeforeEach
    void anItemWithItsStory() throws IOException {
        here = new LedgerOffice(server);
        Account auditor = here.office.account(here.unit, "审计庚", Role.AUDITOR);
        item = here.verified("figures");
        LedgerOffice.act(
                here.office.browserOf(here.head),
                item,
                "close-out",
                Map.of("words-closed", "同意销号"));
        log = Files.write(folder.resolve("log.zip"), export(auditor));
    }

    @Test
    void theLogHoldsNoneOfTheWords() throws IOException {
        String entries = entries();

        assertThat(entries).contains("hmac:", "ledger.item.closed");
        assertThat(entries).doesNotContain("同意销号", "增开", "等候时间", "班子对照", "month,minutes");
    }

    @Test
    void wordsAndFilesAreThoseOfTheLog() throws IOException {
        Path openings = openings(here.owner, "/ledger/items/" + item);
        Path paper = Files.write(folder.resolve("数据.csv"), LedgerOffice.CSV);
        Path other = Files.writeString(folder.resolve("other.csv"), "month,minutes\n10,41\n3,13\n");

        assertThat(Files.readString(openings)).contains("同意销号", "等候时间从41分钟降到12分钟", "增开一个查档窗口");
        assertThat(verify("--openings", openings, "--content", paper)).startsWith("0\n");
        assertThat(verify("--openings", openings, "--content", other)).startsWith("1\n");
        String changed = Files.readString(openings).replace("同意销号", "不同意销号");
        Path forged = Files.writeString(folder.resolve("forged.ndjson"), changed);
        assertThat(verify("--openings", forged)).startsWith("1\n").contains("对不上");
    }

    @Test
    void soIsTheFileOfAStatement() throws IOException {
        Path openings = openings(here.organiser, "/statements/" + here.statement);
        Path original =
                Files.writeString(
                        folder.resolve("original"),
                        here.office
                                .browserOf(here.organiser)
                                .get("/statements/" + here.statement + "/original")
                                .body());

        assertThat(Files.readString(openings)).contains("班子对照检查材料");
        assertThat(verify("--openings", openings, "--content", original)).startsWith("0\n");
    }

    /** Erased as the owner of the schema would; afterwards nobody can find the text by trying. */
    @Test
    void withTheWordsGoTheirSalts() throws Exception {
        try (Connection owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.units = '{" + here.unit + "}'");
            String count = "select count(*) from audit_salts where fact = 'words'";
            assertThat(Databases.column(owner, count)).containsExactly("2");
            Databases.execute(owner, "alter table ledger_events disable trigger user");
            Databases.execute(owner, "alter table ledger_events enable trigger salts_forgotten");
            Databases.execute(owner, "delete from ledger_events where kind = 'closed'");
            Databases.execute(owner, "alter table ledger_events enable trigger user");
            assertThat(Databases.column(owner, count)).containsExactly("1");
        }
        assertThat(verify()).startsWith("0\n");
    }

    @Test
    void anAuditorFindsNoSalt() {
        Account auditor = here.office.account(here.unit, "审计辛", Role.AUDITOR);
        Browser browser = here.office.browserOf(auditor);

        assertThat(browser.get("/ledger/items/" + item + "/openings").status()).isEqualTo(404);
        assertThat(browser.get("/statements/" + here.statement + "/openings").status())
                .isEqualTo(404);
        assertThat(
                        here.office
                                .browserOf(here.stranger)
                                .get("/ledger/items/" + item + "/openings")
                                .status())
                .isEqualTo(404);
    }

    private byte[] export(Account auditor) {
        return here.office.as(
                auditor,
                who ->
                        server.getBean(org.bihuan.server.auditing.LogKeeper.class)
                                .export(who, here.unit));
    }

    private Path openings(Account account, String thing) throws IOException {
        String lines = here.office.browserOf(account).get(thing + "/openings").body();
        return Files.writeString(folder.resolve("openings.ndjson"), lines);
    }

    private String entries() throws IOException {
        try (ZipFile zip = new ZipFile(log.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("entries.ndjson")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private String verify(Object... options) {
        List<String> words = new java.util.ArrayList<>(List.of(log.toString()));
        for (Object option : options) {
            words.add(option.toString());
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = Main.run(words, Locale.CHINESE, stream, stream);
        return code + "\n" + printed.toString(StandardCharsets.UTF_8);
    }
}
