package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person has written into a form that nothing came of, because his session ended meanwhile.
 * It is shown to him again, and kept nowhere: the browser's way back leads to a page that is not
 * there any more.
 */
public final class TypedWords {
    /** Numbers, keys and choices that pages put into their forms themselves. */
    private static final Pattern NO_WORDS = Pattern.compile("[A-Za-z0-9:_.-]*");

    private TypedWords() {}

    /** Empty for a request that brings nothing somebody may have written. */
    public static List<String> of(HttpServletRequest request) {
        Map<String, String[]> form = request.getParameterMap();
        if (hasSecrets(form.keySet())) {
            return List.of();
        }
        return form.entrySet().stream()
                .filter(field -> !field.getKey().equals(FormTokens.PARAMETER))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(value -> !NO_WORDS.matcher(value.strip()).matches())
                .toList();
    }

    /** Of a form that holds a password nothing is shown: it may hold the password twice. */
    private static boolean hasSecrets(Set<String> fields) {
        return fields.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }
}
