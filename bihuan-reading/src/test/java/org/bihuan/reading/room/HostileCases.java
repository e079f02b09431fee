package org.bihuan.reading.room;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bihuan.testkit.HostileFiles.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.HostileContainers;
import org.bihuan.testkit.HostileFiles;
import org.bihuan.testkit.HostileOpenDocuments;
import org.bihuan.testkit.HostilePdfs;
import org.bihuan.testkit.HostileRtfs;
import org.bihuan.testkit.HostileTexts;

/** Every hostile file there is, by a name of its own, as the wire and the reader meet it. */
final class HostileCases {
    /** Nobody may ever call here. */
    private final String address;

    record Case(String label, String fileName, Supplier<byte[]> bytes) {}

    private final List<Case> all = new ArrayList<>();

    HostileCases(String address) {
        this.address = address;
    }

    List<Case> all() {
        bombs();
        packages();
        markup();
        contents();
        texts();
        richTexts();
        containers();
        openDocuments();
        pdfs();
        return List.copyOf(all);
    }

    private void bombs() {
        docx("bomb", () -> bomb(500L << 20));
        docx("bomb of blanks", () -> bombOfBlanks(500L << 20));
        docx("bomb in an attribute", () -> bombInAttribute(500L << 20));
        docx("bomb that claims to be small", () -> bombThatClaimsToBeSmall(500L << 20));
        docx("paced bomb", () -> pacedBomb(60, 4L << 20));
        add("zips inside zips", "a.zip", () -> zipsInsideZips(3));
        docx("zips inside zips, named docx", () -> zipsInsideZips(2));
        docx("many entries", () -> manyEntries(2_000));
        docx("claimed entries", () -> honest().zip().bytes(60_000));
        docx("long paragraph", () -> longParagraph(2_000_001));
        docx("many empty paragraphs", () -> manyEmptyParagraphs(300_000));
        docx("many tabs", () -> manySigns("<w:tab/>", 2_000_000));
        docx("many symbols", () -> manySigns("<w:sym w:char=\"4E00\"/>", 2_000_000));
        docx("many line breaks", () -> manySigns("<w:br/>", 200_001));
        docx("namespaces in one tag", () -> namespacesInOneTag(300_000));
        docx("amplified numbers", () -> amplifiedNumbers(190, 20_000));
        docx("amplified notes", () -> amplifiedNotes(100_000, 1_000));
    }

    private void packages() {
        docx("same name twice", HostileFiles::sameNameTwice);
        docx("case twins", HostileFiles::caseTwins);
        docx("headers disagree", HostileFiles::headersDisagree);
        docx("overlapping entries", HostileFiles::overlappingEntries);
        docx("one entry under two names", HostileFiles::oneEntryUnderTwoNames);
        docx("name with dots", () -> entryNamed("../evil"));
        docx("name with dots inside", () -> entryNamed("word/../../evil"));
        docx("name with backslashes", () -> entryNamed("..\\evil"));
        docx("name with a drive", () -> entryNamed("C:\\evil"));
        docx("name of a host", () -> entryNamed("//host/evil"));
        docx("name with NUL", () -> entryNamed("a\0b"));
        docx("absolute name", () -> entryNamed("/etc/passwd"));
        docx("symbolic links", () -> links("/etc/passwd"));
        docx("marked encrypted", HostileFiles::markedEncrypted);
        docx("wrong check sum", HostileFiles::wrongCheckSum);
        docx("packed by AES", () -> packedBy(99));
        docx("packed by bzip2", () -> packedBy(12));
        docx("not deflated at all", () -> packedBy(8));
        docx("cut off at half", () -> cutOff(honest().bytes(), 0.5));
        docx("cut off at the end", () -> cutOff(honest().bytes(), 0.97));
    }

    private void markup() {
        docx("billion laughs", HostileFiles::billionLaughs);
        docx("undeclared entity", HostileFiles::undeclaredEntity);
        docx("external entity", () -> externalEntity(address));
        docx("local entity", () -> externalEntity("file:///etc/passwd"));
        docx("external DTD", () -> externalDtd(address));
        docx("parameter entity", () -> parameterEntity(address));
        docx("XInclude", () -> xInclude("file:///etc/passwd"));
        docx("nested elements", () -> nested(50_000));
        docx("nested tables", () -> nestedTables(1_000));
        docx("rings of styles", HostileFiles::rings);
        docx("absurd numbers", HostileFiles::absurdNumbers);
    }

    private void contents() {
        add("macros", "a.docm", HostileFiles::withMacros);
        docx("macros, named docx", HostileFiles::withMacros);
        docx("remote template", () -> withRemoteTemplate(address));
        docx("dynamic data exchange", () -> withField("DDEAUTO c:\\\\cmd.exe \"/k calc\""));
        docx("remote picture", () -> withField("INCLUDEPICTURE \"" + address + "\""));
        docx("embedded object", () -> withObject("<w:object/>"));
        docx("ActiveX control", () -> withObject("<w:control w:name=\"x\"/>"));
        add("PDF that is also a zip", "a.docx", HostileFiles::pdfThatIsAlsoAZip);
        add("picture that is also a page", "a.txt", HostileTexts::pictureThatIsAlsoAPage);
        add("web page", "a.txt", HostileTexts::script);
    }

    private void texts() {
        txt("zero bytes", () -> new byte[0]);
        txt("blanks", () -> " \n\t\u3000".repeat(100).getBytes(UTF_8));
        txt("too large", () -> new byte[(20 << 20) + 1]);
        txt("one line of 2 MB", () -> HostileTexts.oneLine(2_000_000));
        txt("one letter too many", () -> HostileTexts.oneLine(2_000_001));
        txt("lines without end", () -> HostileTexts.lines(300_000));
        txt("levels of numbering", () -> HostileTexts.levelsOfNumbering(100_000));
        txt("lists inside lists", () -> HostileTexts.listsInsideLists(20_000));
        txt("half a character pair", HostileTexts::halfACharacterPair);
        txt("direction marks", HostileTexts::directionMarks);
        txt("zero width", HostileTexts::zeroWidth);
        txt("lookalikes", HostileTexts::lookalikes);
        txt("terminal commands", HostileTexts::terminalCommands);
        txt("UTF-16 without mark", () -> HostileTexts.utf16WithoutMark("对照检查材料，一、存在的问题"));
        txt("GBK with a broken byte", () -> HostileTexts.gbkWithABrokenByte("对照检查材料"));
        txt("two encodings", () -> HostileTexts.twoEncodings("对照检查材料"));
        txt("overlong", HostileTexts::overlong);
        txt("program", HostileTexts::program);
        txt("NUL", () -> "前\0\0\0后".getBytes(UTF_8));
    }

    private void richTexts() {
        rtf("honest", HostileRtfs::honest);
        rtf("deep groups", () -> HostileRtfs.deepGroups(1_000_000));
        rtf("groups never closed", () -> HostileRtfs.groupsNeverClosed(90));
        rtf("very many never closed", () -> HostileRtfs.groupsNeverClosed(1_000_000));
        rtf("closed too often", () -> HostileRtfs.groupsClosedTooOften(1_000_000));
        rtf("raw bytes not there", () -> HostileRtfs.rawBytesThatAreNotThere("2000000000"));
        rtf("negative raw bytes", () -> HostileRtfs.rawBytesThatAreNotThere("-5"));
        rtf("huge parameter", () -> HostileRtfs.parameter("9".repeat(400)));
        rtf("endless skipping", () -> HostileRtfs.skipping("2000000000"));
        rtf("many paragraphs", () -> HostileRtfs.paragraphs(300_000));
        rtf("many letters", () -> HostileRtfs.characters(2_000_001));
        rtf("many tabs", () -> HostileRtfs.spaces("tab", 2_000_001));
        rtf("embedded object", HostileRtfs::embeddedObject);
        rtf("dynamic data exchange", HostileRtfs::dynamicDataExchange);
        rtf("remote picture", () -> HostileRtfs.remotePicture(address));
        rtf("remote template", () -> HostileRtfs.remoteTemplate(address));
        rtf("broken hex", HostileRtfs::brokenHex);
        rtf("endless control word", () -> HostileRtfs.controlWord(5_000_000));
        rtf("very many fonts", () -> HostileRtfs.fonts(300_000));
        rtf("cut off", HostileRtfs::cutOff);
    }

    private void containers() {
        for (String stream : List.of("WordDocument")) {
            doc("empty", () -> HostileContainers.empty(stream));
            doc("ring of sectors", () -> HostileContainers.ringOfSectors(stream));
            doc("ring of directories", () -> HostileContainers.ringOfDirectories(stream));
            doc("ring of entries", () -> HostileContainers.ringOfEntries(stream));
            doc("ring of tables", () -> HostileContainers.ringOfTables(stream));
            doc("stream larger", () -> HostileContainers.streamLargerThanTheFile(stream));
            doc("tables without end", () -> HostileContainers.tablesWithoutEnd(stream));
            doc("absurd sectors", () -> HostileContainers.absurdSectors(stream));
            doc("start beyond the end", () -> HostileContainers.startBeyondTheEnd(stream));
            doc("header only", () -> HostileContainers.headerOnly(stream));
        }
        doc("nonsense", () -> HostileContainers.wordOfNonsense(0));
        doc("encrypted", () -> HostileContainers.wordOfNonsense(0x0100));
        doc("encrypted package", () -> HostileContainers.empty("EncryptedPackage"));
        doc("no document", () -> HostileContainers.empty("Strange"));
        doc("head of a container", () -> ole2("WordDocument"));
    }

    private void openDocuments() {
        odt("honest", () -> HostileOpenDocuments.of("<text:p>Plain text.</text:p>"));
        odt("bomb", () -> HostileOpenDocuments.bomb(500L << 20));
        odt("external entity", () -> HostileOpenDocuments.withEntity(address));
        odt("encrypted", HostileOpenDocuments::encrypted);
        odt("nested", () -> HostileOpenDocuments.of(nest("text:section", 50_000)));
        odt("many paragraphs", () -> HostileOpenDocuments.of("<text:p/>".repeat(300_000)));
        odt(
                "counted blanks",
                () -> HostileOpenDocuments.of("<text:p>x<text:s text:c=\"2000000000\"/></text:p>"));
    }

    private void pdfs() {
        pdf("honest", HostilePdfs::honest);
        pdf("script", HostilePdfs::script);
        pdf("launch action", HostilePdfs::launchAction);
        pdf("remote content", () -> HostilePdfs.remoteContent(address));
        pdf("attached file", HostilePdfs::attachedFile);
        pdf("ring of pages", HostilePdfs::ringOfPages);
        pdf("twin branches", HostilePdfs::twinBranches);
        pdf("doubling pages", () -> HostilePdfs.doublingPages(40));
        pdf("501 pages", () -> HostilePdfs.pages(501));
        pdf("no text layer", HostilePdfs::noTextLayer);
        pdf("nothing on the page", HostilePdfs::nothingOnThePage);
        pdf("encrypted", HostilePdfs::encrypted);
        pdf("bomb", () -> HostilePdfs.bomb(1L << 30));
        pdf(
                "bomb that passes for a picture",
                () -> HostilePdfs.bombThatPassesForAPicture(1L << 30));
        pdf("packed again and again", () -> HostilePdfs.packedAgainAndAgain(3));
        pdf("huge object stream", () -> HostilePdfs.hugeObjectStream(1L << 30));
        pdf("bad cross-references", HostilePdfs::badCrossReferences);
        pdf("cross-references far away", HostilePdfs::crossReferencesFarAway);
        pdf("ring of cross-references", HostilePdfs::ringOfCrossReferences);
        pdf("deep arrays", () -> HostilePdfs.deepArrays(1_000_000));
        pdf("deep dictionaries", () -> HostilePdfs.deepDictionaries(100_000));
        pdf("ring of lengths", HostilePdfs::ringOfLengths);
        pdf("huge length", () -> HostilePdfs.lengthThatLies("99999999999"));
        pdf("negative length", () -> HostilePdfs.lengthThatLies("-1"));
        pdf("form inside itself", HostilePdfs::formInsideItself);
        pdf("many letters", () -> HostilePdfs.manyLetters(2_000_001));
        pdf("saved graphics", () -> HostilePdfs.savedGraphics(1_000_000));
        pdf("no catalog", HostilePdfs::noCatalog);
        pdf("head only", HostilePdfs::headOnly);
        pdf("cut off", () -> HostilePdfs.cutOff(0.5));
    }

    private static DocxMaker honest() {
        return DocxMaker.document().paragraph("这是正文。");
    }

    private static String nest(String element, int levels) {
        return ("<" + element + ">").repeat(levels) + ("</" + element + ">").repeat(levels);
    }

    private void docx(String label, Supplier<byte[]> bytes) {
        add("docx: " + label, "a.docx", bytes);
    }

    private void txt(String label, Supplier<byte[]> bytes) {
        add("txt: " + label, "a.txt", bytes);
    }

    private void rtf(String label, Supplier<byte[]> bytes) {
        add("rtf: " + label, "a.rtf", bytes);
    }

    private void doc(String label, Supplier<byte[]> bytes) {
        add("doc: " + label, "a.doc", bytes);
    }

    private void odt(String label, Supplier<byte[]> bytes) {
        add("odt: " + label, "a.odt", bytes);
    }

    private void pdf(String label, Supplier<byte[]> bytes) {
        add("pdf: " + label, "a.pdf", bytes);
    }

    private void add(String label, String fileName, Supplier<byte[]> bytes) {
        all.add(new Case(label, fileName, bytes));
    }
}
