package org.bihuan.reading.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bihuan.reading.Reading;
import org.bihuan.reading.ReadingLimits;

/**
 * Makes the JVM's start-up cache for readers: one reads a few words in every format and ends
 * properly, which no real one ever does. Started by the launcher with the name of the cache; it
 * holds for this class path and these flags, and whoever reads later without it is slower, no more.
 */
final class Rehearsal {
    private static final String READ = "--read";

    public static void main(String[] args) throws Exception {
        if (args[0].equals(READ)) {
            readAll();
        } else {
            System.exit(rehearse(Path.of(args[0])));
        }
    }

    private static int rehearse(Path cache) throws IOException, InterruptedException {
        OwnJvm jvm =
                new OwnJvm(
                        List.of(), ReadingJars.find(), Optional.empty(), Rehearsal.class.getName());
        Path folder = Files.createTempDirectory("bihuan-reading-");
        List<String> command = new ArrayList<>(jvm.in(folder));
        command.add(1, "-XX:AOTCacheOutput=" + cache.toAbsolutePath());
        command.add(READ);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        Child.remove(folder);
        return exit;
    }

    /** The same way as a real one: through messages. */
    private static void readAll() throws Garbled {
        ReadingLimits limits = ReadingLimits.standard();
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            byte[] question =
                    Messages.question(
                            new Question(sample.getKey(), limits, Question.Wanted.TEXT),
                            sample.getValue());
            Reading reading = LoneReader.read(Messages.question(question));
            Messages.answer(Messages.answer(reading), limits);
        }
    }

    static Map<String, byte[]> samples() {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("a.txt", "一、存在的问题\n".getBytes(UTF_8));
        samples.put(
                "a.docx",
                zip(
                        "word/document.xml",
                        """
                        <?xml version="1.0"?><w:document \
                        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
                        <w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>一、问题</w:t></w:r></w:p>\
                        <w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>\
                        """,
                        "word/styles.xml",
                        """
                        <?xml version="1.0"?><w:styles \
                        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style \
                        w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>\
                        """));
        samples.put(
                "a.odt",
                zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        """
                        <?xml version="1.0"?><office:document-content \
                        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>\
                        <text:p>问题</text:p></office:text></office:body></office:document-content>\
                        """));
        samples.put("a.rtf", "{\\rtf1\\ansi Words.\\par}".getBytes(UTF_8));
        samples.put(
                "a.pdf",
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
                /Resources<</Font<</F 5 0 R>>>>>>endobj
                4 0 obj<</Length 42>>
                stream
                BT /F 12 Tf 72 720 Td (Words of it.) Tj ET
                endstream endobj
                5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
                trailer<</Size 6/Root 1 0 R>>
                startxref
                0
                %%EOF
                """
                        .getBytes(UTF_8));
        return samples;
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private Rehearsal() {}
}
