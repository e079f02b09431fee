package org.bihuan.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.HostileContainers;
import org.bihuan.testkit.HostileFiles;
import org.bihuan.testkit.HostilePdfs;
import org.bihuan.testkit.HostileRtfs;
import org.bihuan.testkit.KeyedStatement;
import org.bihuan.testkit.Seeds;
import org.bihuan.testkit.fiction.FictionalStatement;
import org.bihuan.text.rules.RuleBook;
import org.bihuan.text.wording.WordingPack;

/** What a search starts from: inputs as it mutates them. */
final class Inputs {
    private static final int SOME = 12;

    private Inputs() {}

    static List<byte[]> of(Target target) {
        return switch (target) {
            case FILE -> files();
            case WORD -> List.of(body("<w:p><w:r><w:t>一、存在的问题</w:t></w:r></w:p>"), list());
            case OPEN_DOCUMENT ->
                    List.of(
                            body("<text:h text:outline-level=\"1\">一、存在的问题</text:h>"),
                            body(
                                    "<text:list><text:list-item><text:p>甲<text:s text:c=\"2\"/>乙"
                                            + "</text:p></text:list-item></text:list>"));
            case RICH_TEXT ->
                    List.of(
                            HostileRtfs.honest(),
                            HostileRtfs.deepGroups(9),
                            HostileRtfs.groupsClosedTooOften(3),
                            HostileRtfs.rawBytesThatAreNotThere("9"),
                            HostileRtfs.skipping("2"),
                            body("{\\rtf1\\ansi\\ansicpg936 \\'d2\\'bb\\'a1\\'a2\\u38382?\\par}"));
            case PDF ->
                    List.of(
                            HostilePdfs.honest(),
                            HostilePdfs.noTextLayer(),
                            HostilePdfs.ringOfPages(),
                            HostilePdfs.badCrossReferences());
            case BINARY_WORD ->
                    List.of(
                            HostileContainers.empty("WordDocument"),
                            HostileContainers.wordOfNonsense(0),
                            HostileContainers.ringOfSectors("WordDocument"));
            case TABLES ->
                    List.of(
                            body("序号,存在问题,整改措施,责任人,完成时限\n1,甲,乙,林一 周二,7月底前\n,,丙,,待定\n"),
                            body("sep=;\n序号;问题\n1;\"甲;\"\"乙\n"),
                            LedgerPromises.workbook(LedgerPromises.SHEET),
                            DocxMaker.document()
                                    .table(List.of(List.of("序号", "问题"), List.of("1", "甲")))
                                    .bytes());
            case SHEET -> List.of(body(LedgerPromises.SHEET));
            case BROKEN_LINES, OUTLINE, CHECK -> pieces();
            case CHARACTERS -> statements();
            case FRAMEWORK -> frameworks();
            case WORDING -> wording();
            case WORDING_OF_OTHERS -> wordingOfOthers();
            case LITERALS -> List.of(body("清点登记清点\n清点\n登记清\n点"), body("aaaa\naa\naaa"));
            case COMMAND_LINE ->
                    List.of(
                            body("check\na.txt\n--format\njson\n--lang=en"),
                            body("check\n--framework\ngeneric\n--kind=team\n--\n-x"),
                            body("help"));
        };
    }

    private static byte[] body(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] list() {
        return body(
                "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId"
                        + " w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>问题</w:t></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                        + "<w:p><w:ins><w:r><w:tab/><w:t xml:space=\"preserve\"> 乙 </w:t></w:r></w:ins>"
                        + "<w:del><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>");
    }

    private static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        byte[] word = DocxMaker.document().heading(1, "一、存在的问题").paragraph("一是清点走过场。").bytes();
        files.add(word);
        files.add(HostileFiles.cutOff(word, 0.7));
        files.add(HostileFiles.ole2("WordDocument"));
        files.add(HostileFiles.pdfThatIsAlsoAZip());
        files.add(HostileFiles.rings());
        files.add(HostileFiles.absurdNumbers());
        files.add(HostileFiles.withMacros());
        files.add(HostileFiles.undeclaredEntity());
        files.add(HostileFiles.sameNameTwice());
        files.add(HostileFiles.headersDisagree());
        String text = "一、存在的问题\n一是清点走过场。\n";
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5")) {
            files.add(text.getBytes(Charset.forName(charset)));
        }
        files.add(body(FictionalStatement.of(6).file()));
        return files;
    }

    private static List<byte[]> pieces() {
        List<byte[]> inputs = new ArrayList<>();
        for (int seed = 1; seed <= SOME; seed++) {
            inputs.add(Seeds.of(seed).bytes(20 * seed));
        }
        return inputs;
    }

    /** Short texts with a defect each, and one whole statement. */
    private static List<byte[]> statements() {
        List<byte[]> inputs = new ArrayList<>();
        RuleBook.standard()
                .cards()
                .values()
                .forEach(card -> inputs.add(body(card.bad().getFirst().text())));
        inputs.add(body(KeyedStatement.shipped(22).text()));
        return inputs;
    }

    /** One line of each kind, as in the lists that are shipped. */
    private static List<byte[]> wording() {
        return List.of(
                body("# 本馆用语\napart\t道路自信|理论自信\tsource=usage\n"),
                body("twice\t超过\tnumber=yes\tthen=以上\twithin=10\tsource=usage\n"),
                shipped("slips.pack"),
                shipped("meetings.pack"),
                shipped("names.pack"));
    }

    private static byte[] shipped(String list) {
        try (InputStream in = WordingPack.class.getResourceAsStream(list)) {
            return Objects.requireNonNull(in, list).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<byte[]> wordingOfOthers() {
        return List.of(
                body(
                        "version: 1\nrules:\n  - expected: 馆藏库\n    pattern: 馆臧库\n"
                                + "  - expected: 第$1展厅\n    patterns:\n      - /第 (\\d) 展厅/\n"
                                + "    specs:\n      - from: 第 3 展厅\n        to: 第3展厅\n"
                                + "  - expected: Word\n    options:\n      wordBoundary: true\n"),
                body(
                        "extends: substitution\nmessage: \"'%s' '%s'\"\nlevel: suggestion\n"
                                + "nonword: true\nswap:\n  馆臧库: 馆藏库\n  展(览|示)间: 展厅|展室\n"
                                + "exceptions:\n  - 东展览间\n"),
                body(
                        "extends: existence\nmessage: 馆里不这样说\nlevel: error\ntokens:\n"
                                + "  - 值班小[哥弟]\n"));
    }

    private static List<byte[]> frameworks() {
        try (Stream<Path> files = Files.list(Path.of("..", "frameworks"))) {
            List<byte[]> packs = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                packs.add(Files.readAllBytes(file));
            }
            return packs;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
