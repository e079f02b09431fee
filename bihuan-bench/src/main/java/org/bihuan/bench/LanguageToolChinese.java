package org.bihuan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

/** The rival: LanguageTool's checker for Chinese with its standard rules, one thread. */
final class LanguageToolChinese implements Contestant {
    private final JLanguageTool tool =
            new JLanguageTool(Languages.getLanguageForShortCode("zh-CN"));

    @Override
    public String name() {
        return "LanguageTool 6.8 zh-CN";
    }

    @Override
    public long over(Text text) {
        try {
            return tool.check(text.chars()).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
