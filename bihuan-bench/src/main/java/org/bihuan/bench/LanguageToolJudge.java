package org.bihuan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
    public List<Said> over(String text, String framework) {
        Squeezed squeezed = new Squeezed(text);
        try {
            return tool.check(text).stream()
                    .map(m -> squeezed.said(m.getRule().getId(), m.getFromPos(), m.getToPos()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
