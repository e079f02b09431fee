package org.bihuan.server.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.RoomRules;
import org.bihuan.server.page.Said;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What comes under the name of a workbook and is none, or means harm. */
@ServerTest
class FilesThatAreNoRosterTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Autowired ApplicationContext server;

    private RosterOffice here;
    private String root;

    @BeforeEach
    void open() {
        here = new RosterOffice(server);
        root = here.rootCode();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(here.tree().all()).hasSize(1);
    }

    @Test
    void anOldFileOrACsvUnderAnotherName() {
        byte[] old = new byte[600];
        System.arraycopy(
                new byte[] {
                    (byte) 0xD0,
                    (byte) 0xCF,
                    0x11,
                    (byte) 0xE0,
                    (byte) 0xA1,
                    (byte) 0xB1,
                    0x1A,
                    (byte) 0xE1
                },
                0,
                old,
                0,
                8);
        refused(old, "roster.file.old");
        refused("单位代码,姓名\nA01,周予安\n".getBytes(UTF_8), "roster.file.not-a-workbook");
        refused(new byte[0], "roster.file.empty");
        byte[] whole = honest("周予安");
        assertThat(reasons(Arrays.copyOf(whole, whole.length / 2)))
                .containsExactly(":1:roster.file.damaged");
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        byte[] row = ("<row spans='" + " ".repeat(4_000) + "'/>").getBytes(UTF_8);
        byte[] bomb =
                changed(
                        sheet -> sheet.replaceFirst("</sheetData>.*", ""),
                        out -> {
                            for (int i = 0; i < 100_000; i++) {
                                out.write(row);
                            }
                        });
        assertThat(bomb.length).isLessThan(20 * 1024 * 1024);

        assertThat(reasons(bomb)).containsExactly(":1:roster.file.bomb");
    }

    /**
     * Within every size, but more than anybody counts: its reader is stopped, the server is not.
     */
    @Test
    void moreRowsThanAnybodyCounts() throws IOException {
        byte[] row = "<row><c t=\"str\"><v>1</v></c></row>".getBytes(UTF_8);
        byte[] paced =
                changed(
                        sheet -> sheet.replaceFirst("</sheetData>.*", ""),
                        out -> {
                            for (int i = 0; i < 1_000_000; i++) {
                                out.write(row);
                            }
                            out.write("</sheetData></worksheet>".getBytes(UTF_8));
                        });

        assertThat(reasons(paced)).containsExactly(":1:roster.file.too-much");
    }

    @Test
    void aWorkbookThatIsReallyEncrypted() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("qingyuan-2026");
            try (OutputStream locked = encryptor.getDataStream(container)) {
                locked.write(honest("周予安"));
            }
            container.writeFilesystem(out);
        }

        refused(out.toByteArray(), "roster.file.encrypted");

        assertThat(here.say(Said.of("roster.file.encrypted"))).contains("密码");
    }

    @Test
    void anArchiveUnderTheNameOfAWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("读我.txt"));
            zip.write('1');
            zip.closeEntry();
        }

        assertThat(reasons(out.toByteArray())).containsExactly(":1:roster.file.no-known-sheet");
    }

    /** A real workbook, into whose sheet somebody wrote entities of his own and of this machine. */
    @Test
    void entitiesAreNotFollowed() throws IOException {
        String doctype =
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        byte[] hostile =
                changed(
                        sheet ->
                                sheet.replaceFirst("<worksheet", doctype + "<worksheet")
                                        .replace("MARKER", "&c;&b;"),
                        _ -> {});

        UUID id = here.check(hostile);

        assertThat(here.faults(id)).containsExactly(":1:roster.file.tricky");
        assertThat(here.rowFaults(id).toString())
                .doesNotContain("aaaaaaaaaa")
                .doesNotContain(InetAddress.getLocalHost().getHostName());
    }

    /** Without readers there is no roster, and the file is none the worse for it. */
    @Test
    void whenNoReaderIsLeftItIsSaid() throws IOException {
        try (ReadingRoom closed = new ReadingRoom(RoomRules.forOne(1))) {
            closed.close();
            RosterFiles files = new RosterFiles(closed, server.getBean(RosterWords.class));

            assertThatThrownBy(() -> files.read(here.root, honest("周予安")))
                    .hasMessage("reading.refused.reader.stopped");
        }
    }

    private byte[] honest(String name) {
        return Workbooks.empty().with(Workbooks.PEOPLE, root + "|001|" + name).bytes();
    }

    /** Writes on behind what stands in a part. */
    private interface More {
        void write(OutputStream out) throws IOException;
    }

    /** An honest workbook with another first sheet. */
    private byte[] changed(UnaryOperator<String> sheet, More more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean found = false;
        try (ZipFile in =
                        ZipFile.builder()
                                .setSeekableByteChannel(
                                        new SeekableInMemoryByteChannel(honest("MARKER")))
                                .get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(SHEET)) {
                    found = true;
                    zip.write(sheet.apply(new String(part, UTF_8)).getBytes(UTF_8));
                    more.write(zip);
                } else {
                    zip.write(part);
                }
                zip.closeEntry();
            }
        }
        assertThat(found).isTrue();
        return out.toByteArray();
    }

    /** Of a file that is refused when it is taken apart. */
    private List<String> reasons(byte[] file) {
        UUID id = here.check(file);
        assertThat(here.find(id).state()).isEqualTo(ImportState.REFUSED);
        return here.faults(id);
    }

    /** Of a file that is refused by its first bytes. */
    private void refused(byte[] file, String key) {
        assertThatThrownBy(() -> here.check(file)).hasMessage(key);
    }
}
