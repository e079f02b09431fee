package org.bihuan.text.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.text.SourceText;
import org.bihuan.text.SourceText.Look;
import org.bihuan.text.SourceText.Origin;
import org.bihuan.text.SourceText.Paragraph;
import org.bihuan.text.Span;
import org.junit.jupiter.api.Test;

class LooksOfHeadingsTest {
    private static final Look BODY = look(false, "仿宋_GB2312");
    private static final Look BOLD = look(true, "仿宋_GB2312");
    private static final Look BLACK = look(false, "黑体");
    private static final String LONG =
            "到各科室走访时多数是听汇报、看材料，同一线人员面对面交谈的次数不多，全年记录在案的只有七次，提出的意见也没有逐条回复，有两条拖到了第二年。";

    @Test
    void aBoldLineWithoutANumberHasTheLevelOfItsPeers() {
        Outline outline =
                parse(
                        List.of("一、存在的问题", "（一）学习不系统", LONG, "联系一线太少", LONG, "二、整改措施", LONG),
                        List.of(BLACK, BOLD, BODY, BOLD, BODY, BLACK, BODY));

        assertThat(outline.sections())
                .extracting(Section::heading)
                .containsExactly("存在的问题", "学习不系统", "联系一线太少", "整改措施");
        assertThat(outline.sections()).extracting(Section::level).containsExactly(1, 2, 2, 1);
    }

    @Test
    void theSameLineInTheLookOfTheTextIsNoHeading() {
        Outline outline =
                parse(
                        List.of("一、存在的问题", "（一）学习不系统", LONG, "联系一线太少", LONG, "二、整改措施", LONG),
                        List.of(BLACK, BOLD, BODY, BODY, BODY, BLACK, BODY));

        assertThat(outline.sections()).extracting(Section::heading).doesNotContain("联系一线太少");
    }

    @Test
    void whereAllIsBoldBoldSaysNothing() {
        Outline outline =
                parse(
                        List.of("一、存在的问题", "（一）学习不系统", LONG, "联系一线太少", LONG),
                        List.of(BOLD, BOLD, BOLD, BOLD, BOLD));

        assertThat(outline.sections()).extracting(Section::heading).doesNotContain("联系一线太少");
    }

    private static Look look(boolean bold, String font) {
        return new Look(bold, Optional.of(font), Optional.of(32), false, Optional.empty());
    }

    private static Outline parse(List<String> lines, List<Look> looks) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            Span span = new Span(start, start + lines.get(i).length());
            paragraphs.add(new Paragraph(i + 1, span, Optional.empty(), looks.get(i), List.of()));
            start = span.end() + 1;
        }
        return new OutlineParser()
                .parse(
                        new SourceText(
                                "t",
                                String.join("\n", lines),
                                paragraphs,
                                List.of(),
                                new Origin("docx", Optional.empty(), List.of())));
    }
}
