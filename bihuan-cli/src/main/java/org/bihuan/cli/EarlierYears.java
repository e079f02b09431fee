package org.bihuan.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by its path whose text a file is, where people keep a file for every year: the path without
 * the year, such as {@code 2023/陈静.docx} and {@code 2024/陈静.docx}, or {@code 陈静-2023.docx} and
 * {@code 陈静-2024.docx}. A file without a year says nothing.
 */
final class EarlierYears {
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<![0-9])(19|20)[0-9]{2}(?![0-9])(年度|年)?|[一二][〇零○九][〇零○一二三四五六七八九]{2}(年度|年)?"
                            + "|(去年|今年|上年度|本年度|上年)|(?i)(last|this|previous)[-_ ]?year");

    private EarlierYears() {}

    /** By the file's own name and the folder in which it really lies. */
    static String author(Input input) {
        return input instanceof Input.Found found
                ? author(found.path().toString().replace(java.io.File.separatorChar, '/'))
                : "";
    }

    /**
     * @param relative path, parted by slashes
     * @return empty when there is no year in it
     */
    static String author(String relative) {
        String path = relative.replaceFirst("\\.[^./]*$", "");
        int folder = path.lastIndexOf('/', path.lastIndexOf('/') - 1);
        String end = path.substring(folder + 1);
        Matcher year = YEAR.matcher(end);
        if (!year.find()) {
            return "";
        }
        String name = end.substring(end.lastIndexOf('/') + 1);
        String without =
                YEAR.matcher(name).replaceAll("").replaceAll("[\\s\\p{Punct}（）、《》·—]+", "");
        return without;
    }
}
