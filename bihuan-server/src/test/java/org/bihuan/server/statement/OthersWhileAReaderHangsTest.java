package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.testkit.DocxMaker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class OthersWhileAReaderHangsTest {
    private static final byte[] DOCX =
            DocxMaker.document().paragraph("对照检查材料").paragraph("一、存在的问题").bytes();

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired ReadingRoom room;

    Scene scene;

    @BeforeEach
    void people() {
        scene = new Scene(office, cycles, packs);
    }

    @Test
    void theirUploadsAndPagesAreAnsweredAndTheHangingOneIsRefused() throws Exception {
        Browser one = office.browserOf(scene.organiser);
        Browser another = office.browserOf(scene.member);
        assertThat(another.get(scene.newAddress() + "/new").status()).isEqualTo(200);
        Set<ProcessHandle> before = children();
        assertThat(upload(one, Optional.empty()).status()).isEqualTo(303);
        Set<ProcessHandle> reader = children();
        reader.removeAll(before);
        assertThat(reader).hasSize(1);
        signal("STOP", reader.iterator().next());

        CompletableFuture<Answer> hanging =
                CompletableFuture.supplyAsync(() -> upload(one, Optional.of(scene.other)));
        while (room.underWay() == 0) {
            Thread.onSpinWait();
        }
        Answer uploaded = upload(another, Optional.of(scene.member));
        Answer page = another.get(uploaded.location());

        assertThat(hanging).isNotDone();
        assertThat(uploaded.status()).isEqualTo(303);
        assertThat(page.status()).isEqualTo(200);
        Answer refused = hanging.join();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("读这个文件用时太长");
        assertThat(reader).noneMatch(ProcessHandle::isAlive);
        assertThat(upload(one, Optional.of(scene.other)).status()).isEqualTo(303);
    }

    private Answer upload(Browser browser, Optional<Account> whose) {
        return browser.upload(scene.newAddress(), Scene.form(whose, ""), "file", "a.docx", DOCX);
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("LoneReader"))
                .collect(Collectors.toSet());
    }

    private static void signal(String name, ProcessHandle process)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }
}
