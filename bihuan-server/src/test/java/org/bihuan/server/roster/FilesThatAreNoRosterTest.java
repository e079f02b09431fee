package org.bihuan.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What comes under the name of a workbook and is none, or means harm. */
@ServerTest
class FilesThatAreNoRosterTest {

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
        refused(
                "单位代码,姓名\nA01,周予安\n".getBytes(StandardCharsets.UTF_8),
                "roster.file.not-a-workbook");
        refused(new byte[0], "roster.file.empty");
        byte[] whole = Workbooks.empty().with(Workbooks.PEOPLE, root + "|001|周予安").bytes();
        refused(Arrays.copyOf(whole, whole.length / 2), "roster.file.damaged");
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] noughts = new byte[1024 * 1024];
            for (int i = 0; i < 2000; i++) {
                zip.write(noughts);
            }
            zip.closeEntry();
        }
        assertThat(out.size()).isLessThan(WorkbookGuard.MOST_BYTES);

        refused(out.toByteArray(), "roster.file.bomb");
    }

    /** A real workbook, into whose sheet somebody wrote entities of his own and of this machine. */
    @Test
    void entitiesAreNotFollowed() throws IOException {
        String doctype =
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
        byte[] honest = Workbooks.empty().with(Workbooks.PEOPLE, root + "|001|MARKER").bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean changed = false;
        try (ZipFile in =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(honest))
                                .get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                String text =
                        new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (text.contains("MARKER")) {
                    text = text.replaceFirst("<worksheet", doctype + "<worksheet");
                    text = text.replace("MARKER", "&c;&b;");
                    changed = true;
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertThat(changed).isTrue();

        UUID id = here.check(out.toByteArray());

        assertThat(here.find(id).state()).isEqualTo(ImportState.REFUSED);
        assertThat(here.rowFaults(id).toString())
                .doesNotContain("aaaaaaaaaa")
                .doesNotContain(InetAddress.getLocalHost().getHostName());
    }

    private void refused(byte[] file, String key) {
        assertThatThrownBy(() -> here.check(file)).hasMessage(key);
    }
}
