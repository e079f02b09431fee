package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.Role;
import org.bihuan.server.testing.Answer;
import org.bihuan.server.testing.Browser;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database keeps no NUL in a text; whoever sends one gets no fault for it. */
@ServerTest
class TypingANulTest {

    @Autowired Office office;

    private UUID unit;
    private Browser organiser;

    @BeforeEach
    void anOffice() {
        unit = office.unit("甲单位");
        organiser = office.browserOf(office.account(unit, "张三", Role.ORGANISER));
    }

    @Test
    void inAForm() {
        String rules = "/units/" + unit + "/rules";

        Answer answer =
                organiser.post(
                        rules + "/C03", Map.of("weight-C03", "note", "reason-C03", "本单位\0没有分管"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(organiser.get(rules).body()).contains("本单位没有分管");
        assertThat(
                        organiser
                                .post(
                                        "/cycles",
                                        Map.of(
                                                "unit", unit.toString(),
                                                "framework", "cn-team-2021",
                                                "title", "年度\0民主生活会",
                                                "period", "20\0" + "26",
                                                "theme", "\0"))
                                .status())
                .isEqualTo(303);
    }

    /** Kept to the character or refused; never changed in silence, and never the end of a page. */
    @Test
    void inADocument() {
        for (String address : List.of("frameworks", "notice-texts", "notice-texts/acceptance")) {
            Answer answer =
                    organiser.post(
                            "/units/" + unit + "/" + address, Map.of("text", "id: a\0b\n通知\0。"));

            assertThat(answer.status()).as(address).isIn(200, 303, 422);
        }
    }

    @Test
    void inAnAddress() {
        assertThat(organiser.get("/ledger?q=%00").status()).isEqualTo(200);
        assertThat(organiser.get("/frameworks/comparison?left=%00&right=%00").status())
                .isLessThan(500);
    }

    @Test
    void besideAFile() {
        Answer answer =
                organiser.upload(
                        "/units/" + unit + "/references",
                        Map.of("title", "样本\0", "kind", "sample"),
                        "file",
                        "样本\0.txt",
                        "窗口等候时间长。".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.status()).isLessThan(500);
    }
}
