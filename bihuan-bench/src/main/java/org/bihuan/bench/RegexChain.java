package org.bihuan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one writes on the first afternoon: a list of regular expressions, each run over the whole
 * text. The list is {@code regex-chain.txt}.
 */
final class RegexChain implements Contestant {
    private final List<Pattern> patterns = read();

    private static List<Pattern> read() {
        try (InputStream in =
                        Objects.requireNonNull(
                                RegexChain.class.getResourceAsStream("regex-chain.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pattern::compile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "java.util.regex, " + patterns.size() + " rules one after another";
    }

    @Override
    public long over(Text text) {
        long found = 0;
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text.chars());
            while (matcher.find()) {
                found++;
            }
        }
        return found;
    }
}
