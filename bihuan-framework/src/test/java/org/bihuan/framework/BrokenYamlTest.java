package org.bihuan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.bihuan.framework.Mistake.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the pen that the YAML parser does not take, as the clerk who made them is told. */
class BrokenYamlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "title: 主题: 改进作风;YAML_COLON_IN_TEXT;1",
                "id: a\\nversion 1\\nlanguage: zh;YAML_COLON_MISSING;3",
                "id: a\\ntitle: \"没有结束;YAML_QUOTE_OPEN;2",
                "id: a\\ntitle: '没有结束;YAML_QUOTE_OPEN;2",
                "title: {zh: 甲, en: a;YAML_BRACKET_OPEN;1",
                "off: [W01, W02;YAML_BRACKET_OPEN;1",
                "off: [;YAML_BRACKET_OPEN;1",
                "title: \"C:\\\\档案\";YAML_ESCAPE;1",
                "title: @主题;YAML_CHARACTER;1",
                "title: `主题`;YAML_CHARACTER;1",
                "title: %主题;YAML_CHARACTER;1",
                "id: a\\n---\\nid: b;YAML_SECOND_DOCUMENT;2",
                "steps:\\n    - code: a\\n  - code: b;YAML_INDENT;3",
                "steps:\\n  - code: a\\n    name: b\\n   kind: c;YAML_INDENT;4",
                "steps: - code: a;YAML_DASH;1",
                "id: &a b;YAML_TRICK;1",
                "id: *a;YAML_TRICK;1",
                "title: ! a;YAML_TRICK;1",
                "title: |0\\n  a;YAML_BLOCK;1",
                "# 只有注释;YAML_EMPTY;1",
            })
    void itsKindAndLineAreTold(String text, Kind kind, int line) {
        String yaml = text.strip().replace("\\n", "\n").replace("\\\\", "\\");

        List<Mistake> mistakes = mistakes(yaml);

        assertThat(mistakes).as(yaml).isNotEmpty();
        assertThat(mistakes.getFirst().kind()).as(yaml).isEqualTo(kind);
        assertThat(Math.abs(mistakes.getFirst().line() - line)).as("line").isLessThanOrEqualTo(1);
        String chinese = new Sentences(Locale.CHINESE).of(mistakes.getFirst());
        assertThat(chinese).doesNotContain("expected", "found", "scanning", "{0}", "{1}", "{2}");
        assertThat(new Sentences(Locale.ENGLISH).of(mistakes.getFirst()))
                .doesNotContain("token", "scanning", "{0}", "{1}", "{2}");
    }

    private static List<Mistake> mistakes(String yaml) {
        return switch (PackReader.read("own.yaml", yaml)) {
            case PackReading.Read read -> throw new AssertionError(read.toString());
            case PackReading.Refused refused -> refused.mistakes();
        };
    }
}
