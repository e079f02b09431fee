package org.bihuan.server.identity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code Edge 120 · Windows} out of what a browser calls itself. Never trusted, only shown.
 */
final class BrowserName {

    /** The more particular first: nearly all of them call themselves Chrome and Safari as well. */
    private static final List<Product> PRODUCTS =
            List.of(
                    new Product("Edg(?:e|A|iOS)?", "Edge"),
                    new Product("OPR", "Opera"),
                    new Product("QIHU|Qaxbrowser|QAXBrowser", "Qaxbrowser"),
                    new Product("MicroMessenger", "WeChat"),
                    new Product("Firefox|FxiOS", "Firefox"),
                    new Product("Chrome|Chromium|CriOS", "Chrome"),
                    new Product("Version", "Safari"));

    private static final List<String> SYSTEMS =
            List.of(
                    "Windows",
                    "Android",
                    "iPhone",
                    "iPad",
                    "HarmonyOS",
                    "UOS",
                    "Mac OS X",
                    "Linux");

    private static final int LONGEST = 60;

    private BrowserName() {}

    private record Product(Pattern pattern, String name) {
        Product(String marks, String name) {
            this(Pattern.compile("(?:" + marks + ")(?:/(\\d{1,4}))?"), name);
        }
    }

    /** At most 60 characters; empty if it calls itself nothing. */
    static String of(String userAgent) {
        String product = product(userAgent);
        String system = SYSTEMS.stream().filter(userAgent::contains).findFirst().orElse("");
        String name = product + (product.isEmpty() || system.isEmpty() ? "" : " · ") + system;
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    private static String product(String userAgent) {
        for (Product product : PRODUCTS) {
            Matcher found = product.pattern().matcher(userAgent);
            if (found.find()) {
                return found.group(1) == null
                        ? product.name()
                        : product.name() + " " + found.group(1);
            }
        }
        Matcher program = Pattern.compile("^[A-Za-z][A-Za-z0-9-]{0,29}").matcher(userAgent);
        return program.find() ? program.group() : "";
    }
}
