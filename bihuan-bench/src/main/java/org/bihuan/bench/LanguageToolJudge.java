package org.bihuan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/** The rival with the rules that are on when nothing is said. */
final class LanguageToolJudge implements Judge {
    private final JLanguageTool tool =
            new JLanguageTool(Languages.getLanguageForShortCode("zh-CN"));

    @Override
    public String name() {
        return "LanguageTool 6.8 zh-CN";
    }

    @Override
    public Verdict over(String text, Optional<String> framework) {
        Squeezed squeezed = new Squeezed(text);
        try {
            List<Said> said =
                    tool.check(text).stream()
                            .map(m ->
                                    squeezed.said(
                                            m.getRule().getId(), m.getFromPos(), m.getToPos(), ""))
                            .toList();
            return new Verdict(squeezed, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
