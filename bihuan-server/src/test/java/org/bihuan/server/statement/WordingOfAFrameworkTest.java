package org.bihuan.server.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.cycle.Cycles;
import org.bihuan.server.framework.Pack;
import org.bihuan.server.framework.Packs;
import org.bihuan.server.testing.Office;
import org.bihuan.server.testing.ServerTest;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Remark;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class WordingOfAFrameworkTest {
    private static final String TEXT = Scene.TEXT + "（二）再想办法。请值班小哥引导群众。\n";

    @Autowired Office office;
    @Autowired Cycles cycles;
    @Autowired Packs packs;
    @Autowired Statements statements;

    @Test
    void aWordThatTheFrameworkReplacesIsRemarkedOnThePage() {
        Scene scene = with("own\t值班小哥\tinstead=值班员");

        String address = scene.begun(Optional.of(scene.member), TEXT);

        assertThat(said(scene, address)).contains("W06 值班小哥");
        assertThat(office.browserOf(scene.member).get(address).body()).contains(">W06 ", "值班员");
    }

    @Test
    void aFrameworkWithoutThatWordingSaysNothingOfIt() {
        with("own\t值班小哥\tinstead=值班员");
        Scene plain = new Scene(office, cycles, packs);

        String address = plain.begun(Optional.of(plain.member), TEXT);

        assertThat(said(plain, address)).isNotEmpty().doesNotContain("W06 值班小哥");
    }

    @Test
    void twoFrameworksEachKeepTheirOwnWording() {
        Scene one = with("own\t值班小哥\tinstead=值班员");
        Scene two = with("own\t引导群众\tinstead=引导来人");

        String first = one.begun(Optional.of(one.member), TEXT);
        String second = two.begun(Optional.of(two.member), TEXT);

        assertThat(said(one, first)).contains("W06 值班小哥").doesNotContain("W06 引导群众");
        assertThat(said(two, second)).contains("W06 引导群众").doesNotContain("W06 值班小哥");
    }

    @Test
    void aRuleThatTheWordingTurnsOffDoesNotRunAndThePageSaysWhy() {
        Scene scene = with("off\tT01");

        String address = scene.begun(Optional.of(scene.member), TEXT);

        assertThat(said(scene, address)).isNotEmpty().doesNotContain("T01 ,");
        assertThat(office.browserOf(scene.member).get(address).body()).contains("规程或本单位的词表关闭了这条规则");
    }

    private Scene with(String line) {
        String shipped = packs.find("cn-team-2021").orElseThrow().yaml().stripTrailing();
        return new Scene(office, cycles, Pack.of(shipped + "\nwording: |\n  " + line + "\n"));
    }

    private List<String> said(Scene scene, String address) {
        UUID id = UUID.fromString(address.replaceAll(".*/", ""));
        CheckReport report =
                office.as(scene.member, who -> statements.latest(who, id).orElseThrow().report());
        return report.remarks().stream().map(r -> said(report, r)).toList();
    }

    private static String said(CheckReport report, Remark remark) {
        return remark.rule() + " " + report.source().slice(remark.span());
    }
}
