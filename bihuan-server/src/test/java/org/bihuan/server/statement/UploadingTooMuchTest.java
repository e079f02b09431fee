package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Account;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class UploadingTooMuchTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired DSLContext sql;
    @Autowired TransactionTemplate transaction;

    Scene scene;
    Browser browser;

    @BeforeEach
    void people() {
        scene = new Scene(office, cycles, packs);
        browser = office.browserOf(scene.organiser);
        browser.get(scene.newAddress() + "/new");
    }

    @Test
    void isRefusedInBothLanguagesAfterThirtyFilesOfAnHourButNotForOthersNorForPastedText() {
        for (int i = 0; i < 30; i++) {
            assertThat(upload(browser, Optional.empty(), PICTURE).body()).contains("这是一张图片");
        }

        Answer chinese = upload(browser, Optional.empty(), PICTURE);
        browser.post("/preferences", Map.of("language", "en", "back", "/"));
        Answer english = upload(browser, Optional.empty(), PICTURE);

        assertThat(chinese.status()).isEqualTo(422);
        assertThat(chinese.body()).contains("一小时里最多上传 30 个文件").contains("60 分钟后");
        assertThat(english.body()).contains("At most 30 files", "60 minutes");
        assertThat(
                        browser.post(
                                        scene.newAddress(),
                                        Scene.form(Optional.of(scene.other), Scene.TEXT))
                                .status())
                .isEqualTo(303);
        Browser another = office.browserOf(scene.member);
        another.get(scene.newAddress() + "/new");
        assertThat(upload(another, Optional.of(scene.member), text()).status()).isEqualTo(303);
    }

    @Test
    void isRefusedWhenTheUnitsFilesWouldTakeMoreThanTwoGigabytes() {
        String address = upload(browser, Optional.empty(), text()).location();
        office.whole(
                scene.unit,
                () ->
                        transaction.execute(writing ->
                                sql.execute(
                                        """
                                        insert into statement_versions
                                        select unit_id, gen_random_uuid(), statement_id, 2, text,
                                          paragraph_numbers, paragraph_starts, paragraph_ends,
                                          paragraph_levels, aside_kinds, aside_places, aside_texts,
                                          format, encoding, doubts, file_name, original_sha256,
                                          2147483647, created_by, created_at
                                        from statement_versions
                                        """)));

        Answer first = upload(browser, Optional.of(scene.member), text());
        Answer next = browser.post(address + "/versions", Map.of("text", Scene.TEXT + "改"));

        assertThat(first.status()).isEqualTo(422);
        assertThat(first.body()).contains("本单位存放的材料文件已有", "请找系统管理员");
        assertThat(next.status()).isEqualTo(422);
        assertThat(next.body()).contains("本单位存放的材料文件已有");
    }

    private static byte[] text() {
        return Scene.TEXT.getBytes(StandardCharsets.UTF_8);
    }

    private Answer upload(Browser who, Optional<Account> whose, byte[] file) {
        return who.upload(scene.newAddress(), Scene.form(whose, ""), "file", "a.txt", file);
    }
}
