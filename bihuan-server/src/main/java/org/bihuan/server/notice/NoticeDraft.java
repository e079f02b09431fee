package org.bihuan.server.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A notice that is being written. Days are as they were typed, read only when it is issued.
 *
 * @param version counts up with every change, so that of two who write the second is told
 */
record NoticeDraft(
        UUID unitId,
        UUID id,
        int version,
        Paper paper,
        Optional<UUID> below,
        List<UUID> receivers,
        Optional<String> fileName,
        UUID changedBy,
        Instant changedAt) {

    NoticeDraft {
        receivers = List.copyOf(receivers);
    }

    /** What was typed into the fields of words and days. */
    record Paper(
            String title,
            String number,
            String framework,
            String round,
            String period,
            String theme,
            String words,
            String signBy,
            String from,
            String until) {}

    /** As the fields of the form have it. */
    MultiValueMap<String, String> typed() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("title", paper.title());
        typed.add("number", paper.number());
        typed.add("framework", paper.framework());
        typed.add("round", paper.round());
        typed.add("period", paper.period());
        typed.add("theme", paper.theme());
        typed.add("words", paper.words());
        typed.add("sign-by", paper.signBy());
        typed.add("from", paper.from());
        typed.add("until", paper.until());
        typed.add("below", below.map(UUID::toString).orElse(""));
        typed.put("units", receivers.stream().map(UUID::toString).toList());
        return typed;
    }
}
