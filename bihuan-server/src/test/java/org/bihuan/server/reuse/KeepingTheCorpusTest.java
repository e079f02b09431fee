package org.bihuan.server.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.reuse.HandingIn.COPIED;
import static org.bihuan.server.reuse.HandingIn.OWN;
import static org.bihuan.server.reuse.HandingIn.again;
import static org.bihuan.server.reuse.HandingIn.handIn;
import static org.bihuan.server.reuse.HandingIn.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Databases;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.server.testing.Team;
import org.bihuan.text.reuse.ReuseIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class KeepingTheCorpusTest {

    @Autowired ApplicationContext server;
    @Autowired Databases databases;
    @Autowired Corpus corpus;
    @Autowired Comparer comparer;

    HandingIn handing;
    Team team;
    Cycle cycle;
    Browser author;
    Browser colleague;
    Browser office;
    String references;

    @BeforeEach
    void aTeam() {
        handing = new HandingIn(server);
        team = new Team(server);
        cycle = team.cycle("cn-team-2021", "2026年度");
        author = team.office.browserOf(team.first);
        colleague = team.office.browserOf(team.second);
        office = team.office.browserOf(team.organiser);
        references = "/units/" + team.unit + "/references";
    }

    @Test
    void theUnitsTakeTurns() throws IOException {
        Team other = handing.otherTeam();
        Cycle theirs = other.cycle("cn-team-2021", "2026年度");
        handIn(author, cycle, team.first, text("甲一"));
        handIn(colleague, cycle, team.second, text("甲二"));
        handIn(office, cycle, "team", text("甲三"));
        handIn(other.office.browserOf(other.first), theirs, other.first, text("乙一"));
        comparer.begin();

        List<UUID> served = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            served.add(comparer.compareNext().orElseThrow());
        }

        assertThat(served.subList(0, 2)).containsExactlyInAnyOrder(team.unit, other.unit);
        assertThat(served).filteredOn(team.unit::equals).hasSize(3);
        assertThat(comparer.compareNext()).isEmpty();
    }

    @Test
    void whatWaitedIsComparedAfterAStart() throws IOException {
        handIn(colleague, cycle, team.second, text(COPIED));
        handing.compareAll();
        String statement = handIn(author, cycle, team.first, text(COPIED));
        corpus.close();

        handing.compareAll();

        assertThat(author.get(statement + "/reuse").body()).contains("1 处雷同片段");
    }

    /** As with a database of before texts were compared. */
    @Test
    void whatWasHandedInBeforeIsComparedToo() throws Exception {
        String statement = handIn(author, cycle, team.first, text(OWN));
        try (Connection owner = databases.asOwner()) {
            Databases.column(
                    owner, "select set_config('bihuan.units', '{" + team.unit + "}', false)");
            Databases.execute(owner, "delete from reuse_checks");
        }

        handing.compareAll();

        assertThat(author.get(statement + "/reuse").body()).contains("没有找到雷同片段");
    }

    @Test
    void aDamagedIndexIsMadeAgainFromTheDatabase() throws IOException {
        handIn(colleague, cycle, team.second, text(COPIED));
        handing.compareAll();
        corpus.close();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }

        String statement = handIn(author, cycle, team.first, text(COPIED));
        handing.compareAll();

        assertThat(author.get(statement + "/reuse").body()).contains("1 处雷同片段");
        assertThat(corpus.size()).isEqualTo(2);
    }

    @Test
    void anIndexThatIsGoneIsMadeAgain() throws IOException {
        handIn(colleague, cycle, team.second, text(COPIED));
        handing.compareAll();
        corpus.close();
        for (Path file : files()) {
            Files.delete(file);
        }

        String statement = handIn(author, cycle, team.first, text(COPIED));
        handing.compareAll();

        assertThat(author.get(statement + "/reuse").body()).contains("1 处雷同片段");
    }

    /** A version cannot be erased; the one that takes its place takes it in the index as well. */
    @Test
    void ofAStatementOnlyTheVersionHandedInLastIsKept() throws IOException {
        String first = handIn(colleague, cycle, team.second, text(OWN));
        handing.compareAll();
        assertThat(words()).anyMatch(text -> text.contains(OWN));
        office.post(first + "/return", Map.of("reason", "请改"));
        again(colleague, first, text("改过以后完全是另外一句话，和先前那一句没有一个字相同。"));
        handing.compareAll();

        String statement = handIn(author, cycle, team.first, text(OWN));
        handing.compareAll();

        assertThat(author.get(statement + "/reuse").body()).contains("没有找到雷同片段");
        assertThat(words()).filteredOn(text -> text.contains(OWN)).hasSize(1);
    }

    @Test
    void aLoadedTextIsComparedWithAndOnceRemovedNothingOfItStays() throws IOException {
        assertThat(load("sample", COPIED).status()).isEqualTo(303);
        assertThat(office.get(references).body()).contains("网上的样子", "范文、网上资料");
        String statement = handIn(author, cycle, team.first, text(COPIED));
        handing.compareAll();
        assertThat(author.get(statement + "/reuse").body()).contains("参考文本：网上的样子", "那一份</dt>");

        String removal =
                office.get(references)
                        .body()
                        .replaceAll("(?s).*action=\"([^\"]+/removal)\".*", "$1");
        again(author, statement, text(OWN));
        handing.compareAll();
        assertThat(office.post(removal, Map.of()).status()).isEqualTo(303);

        assertThat(words()).noneMatch(text -> text.contains(COPIED.substring(0, 13)));
        assertThat(bytesHold(COPIED.substring(0, 10))).isFalse();
        assertThat(author.get(statement + "/reuse?v=1").body())
                .contains("已经删去的参考文本")
                .doesNotContain("网上的样子", "那一份</dt>");
    }

    @Test
    void theWordsOfALoadedNoticeAreSetAside() throws IOException {
        load("notice", COPIED);
        handIn(colleague, cycle, team.second, text(COPIED));
        String statement = handIn(author, cycle, team.first, text(COPIED));
        handing.compareAll();

        assertThat(author.get(statement + "/reuse").body()).contains("通知原文", "没有找到雷同片段");
    }

    @Test
    void aTextOfAnEarlierYearIsItsAuthorsOwn() throws IOException {
        Answer loaded =
                office.upload(
                        references,
                        Map.of(
                                "kind",
                                "earlier",
                                "person",
                                team.first.personId().toString(),
                                "title",
                                "2019年的材料",
                                "words",
                                OWN),
                        "file",
                        "",
                        new byte[0]);
        assertThat(loaded.status()).as(loaded.body()).isEqualTo(303);
        String own = handIn(author, cycle, team.first, text(OWN));
        String copy = handIn(colleague, cycle, team.second, text(OWN));
        handing.compareAll();

        assertThat(author.get(own + "/reuse").body()).contains("本人往年：2019年的材料");
        assertThat(colleague.get(copy + "/reuse").body())
                .contains("本单位另有对照检查材料也有")
                .doesNotContain("2019年的材料");
    }

    @Test
    void aRefusedTextKeepsWhatWasTypedAndSaysAllReasons() {
        Answer refused =
                office.upload(
                        references,
                        Map.of("kind", "", "title", "写".repeat(121), "words", "有字"),
                        "file",
                        "",
                        new byte[0]);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("没有选类别", "名称有 1 到 120 个字", "有字");
    }

    @Test
    void anotherUnitsReferenceTextsAreNothingToUs() throws IOException {
        load("sample", COPIED);
        Team other = handing.otherTeam();
        Cycle theirs = other.cycle("cn-team-2021", "2026年度");
        Browser there = other.office.browserOf(other.first);
        String statement = handIn(there, theirs, other.first, text(COPIED));
        handing.compareAll();

        assertThat(there.get(statement + "/reuse").body()).contains("没有找到雷同片段");
    }

    private Answer load(String kind, String words) {
        return office.upload(
                references,
                Map.of("kind", kind, "person", "", "title", "网上的样子", "words", words),
                "file",
                "",
                new byte[0]);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(corpus.folder())) {
            return files.toList();
        }
    }

    private List<String> words() throws IOException {
        corpus.catchUp();
        List<String> words = new ArrayList<>();
        try (ReuseIndex index = ReuseIndex.openForReading(corpus.folder())) {
            index.forEach(text -> words.add(text.text()));
        }
        return words;
    }

    private boolean bytesHold(String phrase) throws IOException {
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                if (bytes.contains(
                        new String(phrase.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
