package org.bihuan.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.server.ledger.LedgerOffice.attach;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class EvidenceOverHttpTest {
    @Autowired ApplicationContext server;
    private LedgerOffice here;
    private UUID item;
    private Browser owner;

    @BeforeEach
    void open() {
        here = new LedgerOffice(server);
        item = here.item();
        owner = here.office.browserOf(here.owner);
    }

    @Test
    void isGivenBackToBeSavedAndNeverRun() {
        attach(owner, item, "figures", "三月 数据.csv", LedgerOffice.CSV);

        Answer file = owner.get(onlyFile());

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("month,minutes\n10,41\n3,12\n");
        assertThat(file.header("Content-Type")).startsWith("text/plain");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy"))
                .anySatisfy(policy -> assertThat(policy).contains("sandbox"));
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E4%B8%89%E6%9C%88%20%E6%95%B0%E6%8D%AE.csv");
    }

    @Test
    void aPhotographIsShownSmallAndADamagedOneIsNot() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        byte[] whole = out.toByteArray();
        attach(owner, item, "figures", "现场.jpg", whole);
        attach(owner, item, "figures", "坏.jpg", Arrays.copyOf(whole, 200));
        Matcher found =
                Pattern.compile("src=\"(/evidence/[0-9a-f-]{36}/picture)\"")
                        .matcher(owner.get("/ledger/items/" + item).body());

        assertThat(found.find()).isTrue();
        Answer small = owner.get(found.group(1));
        assertThat(small.status()).isEqualTo(200);
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(small.bytes())).getWidth()).isEqualTo(320);
        assertThat(here.office.browserOf(here.stranger).get(found.group(1)).status())
                .isEqualTo(404);
        assertThat(found.find()).isTrue();
        assertThat(owner.get(found.group(1)).status()).isEqualTo(204);
    }

    @Test
    void showsItsHash() {
        attach(owner, item, "figures", "a.csv", LedgerOffice.CSV);

        String sha256 = new UploadedFile("a.csv", LedgerOffice.CSV).sha256();
        assertThat(owner.get("/ledger/items/" + item).body()).contains(sha256.substring(0, 12));
    }

    @Test
    void hasANameThatNeverBecomesAPathOrMarkup() {
        Answer answer =
                attach(owner, item, "figures", "..\\\\..\\\\<img src=x>.csv", LedgerOffice.CSV);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(owner.get("/ledger/items/" + item).body())
                .contains("&lt;img src=x")
                .doesNotContain("<img");
    }

    @Test
    void isRefusedWithItsReasonsWhenItIsSomethingElse() {
        Answer program = attach(owner, item, "figures", "数据.csv", new byte[] {'M', 'Z', 0, 1});
        Answer nothing = attach(owner, item, "", "", new byte[0]);
        Answer twice = again();

        assertThat(program.status()).isEqualTo(422);
        assertThat(program.body()).contains("不接受这种文件", "href=\"#file\"", "等候时间从41分钟降到12分钟");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("请选择文件", "请选择佐证材料种类");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body()).contains("同样的文件已经上传过：a.csv");
    }

    private Answer again() {
        attach(owner, item, "figures", "a.csv", LedgerOffice.CSV);
        return attach(owner, item, "figures", "b.csv", LedgerOffice.CSV);
    }

    @Test
    void isRefusedInWordsWhenItIsTooLarge() {
        byte[] large = new byte[(int) Limits.USUAL.fileBytes() + 1];
        java.util.Arrays.fill(large, (byte) 'a');

        Answer answer = attach(owner, item, "figures", "大.txt", large);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("文件有 21 MB，超过了 20 MB 的上限");
    }

    @Test
    void isNotThereForOthers() {
        attach(owner, item, "figures", "a.csv", LedgerOffice.CSV);
        String file = onlyFile();

        assertThat(here.office.browserOf(here.stranger).get(file).status()).isEqualTo(404);
        assertThat(owner.get("/evidence/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private String onlyFile() {
        Matcher found =
                Pattern.compile("/evidence/[0-9a-f-]{36}")
                        .matcher(owner.get("/ledger/items/" + item).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
