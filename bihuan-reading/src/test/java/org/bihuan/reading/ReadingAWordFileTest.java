package org.bihuan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.ListShape;
import org.bihuan.text.SourceText;
import org.junit.jupiter.api.Test;

class ReadingAWordFileTest {

    static SourceText read(DocxMaker docx) {
        return read("材料.docx", docx.bytes());
    }

    static SourceText read(String name, byte[] bytes) {
        return switch (new StatementReader().read(name, bytes)) {
            case Reading.Read read -> read.text();
            case Reading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    @Test
    void paragraphsBecomeLines() {
        SourceText text =
                read(
                        DocxMaker.document()
                                .paragraph("个人对照检查材料")
                                .paragraph("")
                                .paragraph("按照要求，现汇报如下。"));

        assertThat(text.text()).isEqualTo("个人对照检查材料\n\n按照要求，现汇报如下。");
        assertThat(text.paragraphs())
                .extracting(SourceText.Paragraph::number)
                .containsExactly(1, 3);
        assertThat(text.origin().format()).isEqualTo("docx");
        assertThat(text.origin().doubts()).isEmpty();
    }

    @Test
    void automaticNumbersArePartOfTheText() {
        DocxMaker docx = DocxMaker.document();
        int list =
                docx.list(
                        ListShape.of("japaneseCounting", "%1、")
                                .then("chineseCountingThousand", "（%2）"));

        SourceText text =
                read(
                        docx.add(p -> p.list(list, 0).text("存在的问题"))
                                .add(p -> p.list(list, 1).text("学习方面")));

        assertThat(text.text()).isEqualTo("一、存在的问题\n（一）学习方面");
    }
}
