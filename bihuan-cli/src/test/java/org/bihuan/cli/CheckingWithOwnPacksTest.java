package org.bihuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckingWithOwnPacksTest {
    private static final String TEXT = "馆里的值班小哥在展示间。\n";

    @TempDir Path folder;

    private final Shell shell = new Shell();

    @Test
    void everyPackIsUsed() throws IOException {
        int exit =
                shell.run(
                        "check",
                        written("a.txt", TEXT),
                        "--pack",
                        written("own.pack", "own\t值班小哥\tinstead=值班员\tweight=error\n"),
                        "--pack=" + written("vale.yml", "extends: existence\ntokens: [展示间]\n"));

        assertThat(exit).isEqualTo(Exit.REMARKS.code());
        assertThat(shell.out()).contains("值班员", "展示间");
    }

    @Test
    void withoutAPackItsWordsAreNoMatter() throws IOException {
        int exit = shell.run("check", written("a.txt", TEXT), "--framework", "generic");

        assertThat(shell.out()).doesNotContain("值班员");
        assertThat(exit).isNotEqualTo(Exit.USAGE.code());
    }

    @Test
    void aMistakeIsShownWithItsLineAndNothingIsChecked() throws IOException {
        String pack = written("own.pack", "# 说明\nslap\t馆臧\nslip\t馆臧\n");

        int exit = shell.run("check", written("a.txt", TEXT), "--pack", pack);

        assertThat(exit).isEqualTo(Exit.USAGE.code());
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains(pack + ":2:1", "slap", pack + ":3:1", "right=");
    }

    @Test
    void aPackThatCannotBeReadIsSaidToBe() throws IOException {
        Path gbk = folder.resolve("gbk.pack");
        Files.write(gbk, "term\t馆臧室\n".getBytes(Charset.forName("GB18030")));
        String missing = folder.resolve("missing.pack").toString();

        int exit =
                shell.run(
                        "check",
                        written("a.txt", TEXT),
                        "--pack",
                        missing,
                        "--pack",
                        gbk.toString());

        assertThat(exit).isEqualTo(Exit.USAGE.code());
        assertThat(shell.err()).contains("missing.pack", "gbk.pack");
    }

    private String written(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
