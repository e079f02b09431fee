package org.bihuan.server.meeting;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Frozen minutes, to be read and printed; whole, they can be hashed by anybody. */
@Controller
class MinutesPages {

    private final Closing closing;
    private final CriticismAccess criticism;

    MinutesPages(Closing closing, CriticismAccess criticism) {
        this.closing = closing;
        this.criticism = criticism;
    }

    @GetMapping("/minutes/{minutesId}")
    ModelAndView read(SignedIn who, Page page, @PathVariable UUID minutesId) {
        Closing.Frozen frozen = closing.minutes(who, minutesId);
        Minutes minutes = frozen.minutes();
        List<MinuteLine> lines = lines(who, page, frozen);
        Page titled =
                page.underNamed(
                                frozen.whole().cycle().title(),
                                "/cycles/" + frozen.whole().cycle().id())
                        .underNamed(
                                frozen.whole().meeting().plan().title(),
                                "/meetings/" + frozen.whole().meeting().id())
                        .titled("meeting.minutes.title", minutes.number());
        Map<String, Object> model = new HashMap<>();
        model.put("page", titled);
        model.put("lines", lines);
        model.put("sealed", (int) lines.stream().filter(MinuteLine::sealed).count());
        model.put("sha256", minutes.sha256());
        model.put("logRoot", minutes.logRoot());
        model.put("language", minutes.language().tag());
        model.put(
                "closed",
                titled.say(
                        "meeting.minutes.closed",
                        frozen.whole().names().apply(minutes.closedBy()),
                        minutes.closedAt()));
        model.put(
                "reopened",
                minutes.reopened()
                        .map(why ->
                                titled.say(
                                        "meeting.reopened.by",
                                        frozen.whole().names().apply(why.by()),
                                        why.at(),
                                        why.reason()))
                        .orElse(""));
        model.put("text", "/minutes/" + minutesId + "/text");
        return new ModelAndView("meeting/minutes", model);
    }

    /** As plain text; its SHA-256 is the one that is printed, unless lines are sealed. */
    @GetMapping("/minutes/{minutesId}/text")
    ResponseEntity<byte[]> text(SignedIn who, Page page, @PathVariable UUID minutesId) {
        Closing.Frozen frozen = closing.minutes(who, minutesId);
        StringBuilder text = new StringBuilder();
        lines(who, page, frozen).forEach(line -> text.append(line.words()).append('\n'));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "minutes-" + frozen.minutes().number() + ".txt",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<MinuteLine> lines(SignedIn who, Page page, Closing.Frozen frozen) {
        Meeting meeting = frozen.whole().meeting();
        return frozen.minutes().lines().stream()
                .map(line -> {
                    boolean sealed =
                            line.about()
                                    .filter(about -> !criticism.mayRead(who, meeting, about))
                                    .isPresent();
                    String rank = line.rank().name().toLowerCase(java.util.Locale.ROOT);
                    String words =
                            sealed
                                    ? page.say(
                                            "meeting.criticism.redacted",
                                            frozen.whole()
                                                    .names()
                                                    .apply(line.about().orElseThrow()))
                                    : line.words();
                    return new MinuteLine(rank, words, sealed);
                })
                .toList();
    }
}
