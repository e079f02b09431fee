package org.bihuan.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The product works on an isolated network: nothing in a page is fetched from elsewhere. */
class PagesKnowNoOutsideHostTest {
    private static final Pattern HOST =
            Pattern.compile(
                    "(?:https?|wss?|ftp):(?://|\\\\/\\\\/)[^\\s\"'`)<]+|[\"'(=]//[\\w.-]+\\.\\w+");
    private static final String SVG = "http://www.w3.org/2000/svg";

    @Test
    void noTemplateStylesheetOrScriptNamesOne() {
        Sources templates = Sources.in(Path.of("src/main/jte"), ".jte");
        Sources assets =
                Sources.in(Path.of("src/main/resources/static"), ".css", ".js", ".svg", ".html");

        assertThat(templates.files()).isNotEmpty();
        assertThat(assets.files()).hasSizeGreaterThan(2);
        assertThat(hosts(templates)).isEmpty();
        assertThat(hosts(assets)).isEmpty();
    }

    @Test
    void everyKindOfOutsideHostIsFound() {
        Sources offenders =
                Sources.in(Path.of("src/test/resources/offenders/pages"), ".jte", ".css", ".js");

        assertThat(hosts(offenders))
                .containsExactlyInAnyOrder(
                        "https://example.org/picture.png",
                        "\"//fonts.example.org",
                        "http://example.org/a.png",
                        "https://example.org/call-home");
    }

    private static List<String> hosts(Sources sources) {
        List<String> hosts = new ArrayList<>();
        for (String text : sources.files().values()) {
            HOST.matcher(text)
                    .results()
                    .map(r -> r.group())
                    .filter(h -> !h.equals(SVG))
                    .forEach(hosts::add);
        }
        return hosts;
    }
}
