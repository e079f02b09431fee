package org.bihuan.server.auditing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.bihuan.proof.Main;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.audit.ShortRoot;
import org.bihuan.server.audit.ShortRoots;
import org.bihuan.server.identity.NotInSight;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ReadingTheLogTest {

    @Autowired Office office;
    @Autowired AuditTrail audit;
    @Autowired LogKeeper keeper;
    @Autowired ShortRoots roots;
    @Autowired Sequencer sequencer;
    @Autowired Databases databases;
    @Autowired TransactionTemplate transaction;
    @TempDir Path folder;

    UUID unit;
    Account auditor;

    @BeforeEach
    void aUnitWithAnAuditor() {
        unit = office.unit("甲单位");
        auditor = office.account(unit, "张三", Role.AUDITOR);
    }

    @Test
    void everyEntryGetsAPlaceOnceItIsCommitted() {
        happen(3);

        sequencer.extendAll();

        LogStretch stretch =
                office.as(auditor, who -> keeper.read(who, unit, LogQuery.of("test"), 0, 50));
        assertThat(stretch.total()).isEqualTo(3);
        assertThat(stretch.lines())
                .allSatisfy(line -> {
                    assertThat(line.hash()).isEqualTo(line.entry().hash());
                    assertThat(line.person()).contains("张三");
                });
    }

    @Test
    void goesOnFromTheLastHead() throws IOException {
        happen(2);
        String early = office.as(auditor, who -> head(who, unit));
        happen(5);
        Path kept = Files.writeString(folder.resolve("kept"), early);

        String said = verify(office.as(auditor, who -> keeper.export(who, unit)), "--head", kept);

        assertThat(said).startsWith("0\n").contains("接得上");
    }

    @Test
    void whatIsHandedOutIsWrittenDownAndVerifiesAlone() throws IOException {
        happen(2);
        Browser browser = office.browserOf(auditor);
        Answer page = browser.get("/log/" + unit);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("审计日志", "张三", "回执号");

        Answer export = browser.post("/log/" + unit + "/export", Map.of());
        assertThat(export.status()).isEqualTo(200);
        assertThat(browser.get("/log/" + unit + "?feature=auditing").body()).contains("导出审计日志");

        assertThat(browser.get("/log/" + unit + "/head").body()).startsWith("bihuan/" + unit);
        String href = between(page.body(), "href=\"", "/proof\"") + "/proof";
        Path proof = folder.resolve("entry.tlog-proof");
        Files.writeString(proof, browser.get(href).body());
        String key = office.as(auditor, who -> keeper.verifierKey(who, unit));
        assertThat(run(proof, "--key", key)).startsWith("0\n").contains("在日志中");
    }

    @Test
    void showsItWhenSomebodyChangedTheDatabaseByHand() throws Exception {
        happen(4);
        String kept = office.as(auditor, who -> head(who, unit));
        try (Connection owner = databases.asOwner()) {
            Databases.execute(owner, "set bihuan.units = '{" + unit + "}'");
            Databases.execute(owner, "alter table audit_entries disable trigger append_only");
            Databases.execute(
                    owner,
                    "update audit_entries set facts = '{\"n\":\"99\"}' where facts = '{\"n\":\"1\"}'");
            Databases.execute(owner, "alter table audit_entries enable trigger append_only");
        }
        Path head = Files.writeString(folder.resolve("kept"), kept);

        String said = verify(office.as(auditor, who -> keeper.export(who, unit)), "--head", head);

        assertThat(said).startsWith("1\n").contains("［不符］", "接不上");
    }

    @Test
    void isForAuditorsOfThatUnitOnly() {
        happen(1);
        UUID other = office.unit("乙单位");
        Account stranger = office.account(other, "李四", Role.AUDITOR);
        Account organiser = office.account(unit, "王五", Role.ORGANISER);
        Account administrator = office.account(unit, "赵六", Role.SYSTEM_ADMINISTRATOR);

        for (Account account : List.of(stranger, organiser, administrator)) {
            Browser browser = office.browserOf(account);
            assertThat(browser.get("/log/" + unit).status()).isEqualTo(404);
            assertThat(browser.get("/log/" + unit + "/head").status()).isEqualTo(404);
            assertThat(browser.post("/log/" + unit + "/export", Map.of()).status()).isEqualTo(404);
            assertThatThrownBy(() -> office.as(account, who -> keeper.export(who, unit)))
                    .isInstanceOf(NotInSight.class);
        }
        assertThat(office.browserOf(organiser).get("/log").status()).isEqualTo(404);
        assertThat(office.browserOf(auditor).get("/log").body())
                .contains("甲单位")
                .doesNotContain("乙单位");
    }

    @Test
    void itsShortRootIsKnownToWhoeverMayPrintAndToNobodyElse() {
        Account organiser = office.account(unit, "王五", Role.ORGANISER);
        Account administrator = office.account(unit, "赵六", Role.SYSTEM_ADMINISTRATOR);
        Account stranger = office.account(office.unit("乙单位"), "李四", Role.ORGANISER);
        happen(3);
        sequencer.extendAll();

        SignedHead head = office.as(auditor, who -> keeper.latest(who, unit)).orElseThrow();
        for (Account account : List.of(organiser, administrator)) {
            ShortRoot root = office.as(account, _ -> roots.of(unit)).orElseThrow();
            assertThat(root.size()).isEqualTo(head.head().size());
            assertThat(root.root()).isEqualTo(head.head().root().shortForm()).hasSize(16);
        }
        boolean known = office.as(stranger, _ -> roots.of(unit).isPresent());
        assertThat(known).isFalse();
    }

    @Test
    void twoSequencersAtOnceGiveEachPlaceOnce() throws Exception {
        happen(40);
        Runnable extend = () -> office.as(auditor, who -> keeper.extend(unit));
        Thread first = Thread.ofPlatform().start(extend);
        Thread second = Thread.ofPlatform().start(extend);
        first.join();
        second.join();

        assertThat(
                        office.as(
                                        auditor,
                                        who -> keeper.read(who, unit, LogQuery.of("test"), 0, 50))
                                .total())
                .isEqualTo(40);
        assertThat(verify(office.as(auditor, who -> keeper.export(who, unit)))).startsWith("0\n");
    }

    private void happen(int times) {
        for (int i = 0; i < times; i++) {
            Map<String, String> facts = Map.of("n", Integer.toString(i));
            office.whole(
                    unit,
                    () ->
                            transaction.execute(_ -> {
                                audit.append(
                                        unit, auditor.personId(), "test.done", "test", unit, facts);
                                return true;
                            }));
        }
    }

    private String head(org.bihuan.server.identity.SignedIn who, UUID unitId) {
        keeper.extend(unitId);
        return keeper.latest(who, unitId).orElseThrow().note().file();
    }

    private String verify(byte[] export, Object... options) throws IOException {
        Path file = folder.resolve("log.zip");
        Files.write(file, export);
        return run(file, options);
    }

    private static String run(Path file, Object... options) {
        List<String> words = new java.util.ArrayList<>(List.of(file.toString()));
        for (Object option : options) {
            words.add(option.toString());
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = Main.run(words, Locale.CHINESE, stream, stream);
        return code + "\n" + printed.toString(StandardCharsets.UTF_8);
    }

    private static String between(String text, String before, String after) {
        int end = text.indexOf(after);
        return text.substring(text.lastIndexOf(before, end) + before.length(), end);
    }
}
