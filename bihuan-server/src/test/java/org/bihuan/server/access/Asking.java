package org.bihuan.server.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.bihuan.server.access.AccessRow.Answer;
import org.bihuan.server.access.AccessRow.Where;
import org.bihuan.server.identity.Role;
import org.bihuan.server.page.Language;
import org.bihuan.server.page.Words;
import org.bihuan.server.testing.Browser;

/** Asks the lines of the tables over HTTP and compares what comes back with what they say. */
final class Asking {

    /** Asked by tests of their own: the first start, what signs out, and pages for failures. */
    static final Set<String> APART =
            Set.of(
                    "/setup",
                    "/password",
                    "/readings",
                    "/error",
                    "/sign-in/refused",
                    "/sign-in/code/refused",
                    "/account/confirmation");

    /** What the first who may has ended is not there for the next. */
    private static final Set<String> MAY_BE_GONE =
            Set.of(
                    "/talks/{talkId}/withdrawal",
                    "/ledger/views/{viewId}/withdrawal",
                    "/talks/exceptions/{waiverId}/withdrawal",
                    "/suggestions/{suggestionId}/answers",
                    "/suggestions/{suggestionId}/withdrawal",
                    "/notice-drafts/{draftId}",
                    "/notice-drafts/{draftId}/issue",
                    "/notice-drafts/{draftId}/removal",
                    "/units/{unitId}/references/{referenceId}/removal",
                    "/admin/units/{unitId}/people/{personId}/grants/{grantId}/end",
                    "/admin/people/units/{unitId}/people/{personId}/{what}/{id}/end",
                    "/admin/people/roster/imports/{importId}/writing",
                    "/admin/people/roster/imports/{importId}/returned");

    private static final Map<String, String> QUERIES =
            Map.of(
                    "/statements/{statementId}/comparison", "?from=1&to=1",
                    "/statements/{statementId}/outline", "?v=1&at=0");

    private final Neighbourhood units;
    private final AccessTable table;
    private final Words words;
    private final List<String> wrong = new ArrayList<>();

    Asking(Neighbourhood units, AccessTable table, Words words) {
        this.units = units;
        this.table = table;
        this.words = words;
    }

    /**
     * Everybody reads before anybody does anything: what is undone could not be looked for. And who
     * may not end a thing tries before those who may: afterwards there would be nothing to refuse.
     *
     * @param exactly whether the answers have to be those of the tables, too; canaries always count
     * @return what is wrong, a line each
     */
    List<String> everything(boolean exactly) {
        return everything(exactly, Integer.MAX_VALUE);
    }

    /**
     * @param enough that much is wrong and nobody asks on
     */
    List<String> everything(boolean exactly, int enough) {
        BiPredicate<AccessRow, Asker> reading = (row, _) -> row.method().equals("GET");
        BiPredicate<AccessRow, Asker> endingInVain =
                (row, asker) ->
                        MAY_BE_GONE.contains(row.pattern()) && expected(row, asker) != Answer.YES;
        BiPredicate<AccessRow, Asker> rest = reading.or(endingInVain).negate();
        Map<Asker, Browser> browsers = new HashMap<>();
        units.askers.forEach(asker -> browsers.put(asker, units.browserOf(asker.account())));
        for (BiPredicate<AccessRow, Asker> which :
                List.of(reading, reading.negate().and(endingInVain), rest)) {
            for (Asker asker : units.askers) {
                Browser browser = browsers.getOrDefault(asker, units.stranger());
                for (AccessRow row : table.rows()) {
                    if (wrong.size() >= enough) {
                        return wrong;
                    }
                    if (which.test(row, asker) && !APART.contains(row.pattern())) {
                        target(row, asker)
                                .ifPresent(path -> ask(browser, asker, row, path, exactly));
                    }
                }
            }
        }
        return wrong;
    }

    private void ask(Browser browser, Asker asker, AccessRow row, String path, boolean exactly) {
        org.bihuan.server.testing.Answer answer =
                row.method().equals("POST") ? post(browser, path) : browser.get(path);
        String asked = asker + " " + row.method() + " " + path + " as " + row.relation();
        boolean gone =
                MAY_BE_GONE.contains(row.pattern())
                        && answer.status() == 404
                        && expected(row, asker) == Answer.YES;
        if (exactly && !gone && !fits(expected(row, asker), answer.status())) {
            wrong.add(asked + ": " + answer.status() + ", not " + expected(row, asker));
        }
        if (exactly && row.method().equals("GET")) {
            fields(asker, row, asked, answer);
        }
        String all =
                answer.body()
                        + answer.headers().map().entrySet().stream()
                                .map(Map.Entry::toString)
                                .collect(Collectors.joining());
        for (String canary : forbidden(asker, exactly)) {
            if (all.contains(canary) || all.contains(encoded(canary))) {
                wrong.add(asked + ": sings " + canary);
            }
        }
    }

    /** What is not for him is not there, and where it would be a sentence says why. */
    private void fields(
            Asker asker, AccessRow row, String asked, org.bihuan.server.testing.Answer answer) {
        for (Redacted field : Redacted.ALL) {
            Answer expected =
                    asker.counts(units.here.letter) ? field.answer(table, asker.role()) : Answer.NO;
            boolean there = answer.body().contains(field.canary().apply(units.here));
            boolean here = field.shownAt().contains(row.pattern()) && answer.status() == 200;
            if (there && expected != Answer.YES) {
                wrong.add(asked + ": shows " + field.field());
            } else if (here && expected == Answer.YES && !there) {
                wrong.add(asked + ": hides " + field.field());
            } else if (here && expected == Answer.REDACT && !answer.body().contains(why(field))) {
                wrong.add(asked + ": does not say why " + field.field() + " is not shown");
            }
        }
    }

    private String why(Redacted field) {
        return words.say(Language.ZH, field.field() + ".redacted", units.here.member.name());
    }

    private static String encoded(String canary) {
        return java.net.URLEncoder.encode(canary, StandardCharsets.UTF_8);
    }

    private Answer expected(AccessRow row, Asker asker) {
        return switch (row.where()) {
            case Where.Open() -> Answer.YES;
            case Where.Self() when row.relation().equals("top") && !asker.keepsTheTop() ->
                    Answer.NO;
            case Where.Self() -> asker.holds() ? row.answer(asker.role()) : everybody(row);
            case Where.InUnit _ ->
                    asker.counts(units.here.letter) && !narrowed(row, asker)
                            ? row.answer(asker.role())
                            : Answer.NO;
        };
    }

    /** The seeded cycle's framework shows the register of talks to nobody above. */
    private static boolean narrowed(AccessRow row, Asker asker) {
        return row.pattern().equals("/cycles/{id}/talks")
                && row.method().equals("GET")
                && asker.role() == Role.SUPERVISOR;
    }

    private static Answer everybody(AccessRow row) {
        boolean all = row.answers().values().stream().allMatch(a -> a == Answer.YES);
        return all ? Answer.YES : Answer.NO;
    }

    private static boolean fits(Answer expected, int status) {
        return switch (expected) {
            case NO -> status == 404;
            case TOLD -> status == 422 || status == 409;
            case YES, REDACT -> status < 500 && status != 404 && status != 401 && status != 403;
        };
    }

    /**
     * @param exactly whether the application's wall stands: the database's keeps units apart, not
     *     the people of one
     */
    private List<String> forbidden(Asker asker, boolean exactly) {
        List<String> forbidden = new ArrayList<>();
        for (String letter : units.letters()) {
            if (!asker.knowsNames(letter)) {
                forbidden.add("雀" + letter + "名");
            }
            boolean works = asker.works(letter);
            if (!works) {
                forbidden.add("雀" + letter + "文");
            }
            boolean reads =
                    works
                            && (!exactly
                                    || (asker.role() != Role.MEMBER && asker.role() != Role.STAFF));
            if (!reads) {
                forbidden.add("雀" + letter + "私");
            }
        }
        return forbidden;
    }

    /** The address of the thing that has this relation to the asker; empty where there is none. */
    Optional<String> target(AccessRow row, Asker asker) {
        SeededUnit here = units.here;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("unitId", here.id.toString());
        values.put("cycleId", here.cycle.toString());
        values.put("personId", here.member.personId().toString());
        values.put("seatId", here.seat.toString());
        values.put("grantId", here.grant.toString());
        values.put("entryId", here.entry.toString());
        values.put("sessionId", UUID.randomUUID().toString());
        values.put("credentialId", "none");
        values.put("word", "ldap");
        values.put("kind", "name");
        values.put("what", "seats");
        values.put("importId", here.roster.toString());
        values.put("proposalId", UUID.randomUUID().toString());
        values.put("dismissalId", here.dismissal.toString());
        values.put("correctionId", here.correction.toString());
        values.put("step", "talks");
        values.put("code", "satisfaction");
        values.put("frameworkId", "cn-team-2021");
        values.put("version", "2");
        values.put("rule", "C05");
        values.put("talkId", here.year.talk.toString());
        values.put("waiverId", here.year.waiver.toString());
        values.put("meetingId", here.year.meeting.toString());
        values.put("spokenId", here.year.spoken.toString());
        values.put("broughtId", here.year.brought.toString());
        values.put("minutesId", here.year.minutes.toString());
        values.put("viewId", here.desk.view.toString());
        values.put("changeId", here.desk.change.toString());
        values.put("reminderId", here.desk.reminder.toString());
        values.put("readingId", here.desk.reading.toString());
        values.put("keyId", here.desk.key.toString());
        values.put("noticeId", here.year.notice.notice.toString());
        boolean notice = row.pattern().startsWith("/notice-drafts/");
        UUID draft = notice ? here.year.notice.draft : here.year.draft;
        values.put("draftId", draft.toString());
        values.put("receiptId", here.year.notice.receipt.toString());
        values.put("postponementId", here.year.notice.postponement.toString());
        values.put("suggestionId", here.year.notice.suggestion.toString());
        values.put("referenceId", here.year.reference.toString());
        Optional<UUID> thing =
                row.pattern().startsWith("/own-frameworks/")
                        ? Optional.of(here.framework)
                        : row.pattern().startsWith("/ledger/snapshots/")
                                ? Optional.of(here.snapshot)
                                : thing(row, asker);
        if (thing.isEmpty()) {
            return Optional.empty();
        }
        values.put("statementId", thing.get().toString());
        values.put("id", thing.get().toString());
        String path = row.pattern();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        if (path.contains("{")) {
            throw new AssertionError("nothing stands for " + path);
        }
        String query = QUERIES.getOrDefault(row.pattern(), "");
        boolean byParameter =
                row.where() instanceof Where.InUnit place
                        && place.isParameter()
                        && row.method().equals("GET");
        return Optional.of(path + (byParameter ? "?unit=" + here.id : query));
    }

    private Optional<UUID> thing(AccessRow row, Asker asker) {
        SeededUnit here = units.here;
        return switch (row.relation()) {
            case "own" -> Optional.ofNullable(units.ownStatements.get(asker.account()));
            case "mine" ->
                    Optional.ofNullable(units.ownItems.get(asker.account()))
                            .filter(item -> !row.pattern().startsWith("/evidence"));
            // Told by tests of their own: the recorder of a meeting, a talk of the asker's.
            case "recorder", "ours" -> Optional.empty();
            case "closed" -> Optional.of(here.closed);
            case "team" -> Optional.of(here.team);
            case "another" -> Optional.of(here.another);
            case "others" ->
                    Optional.of(row.pattern().startsWith("/evidence") ? here.evidence : here.item);
            default -> Optional.of(here.cycle);
        };
    }

    private org.bihuan.server.testing.Answer post(Browser browser, String path) {
        Map<String, String> form = new HashMap<>();
        form.put("unit", units.here.id.toString());
        form.put("version", "1");
        form.put("remark", "1");
        form.put("place", "x");
        form.put("at", "0");
        form.put("call", "");
        form.put("kind", "");
        if (path.startsWith("/ledger/items/")) {
            form.put("request_key", UUID.randomUUID().toString());
            String item = path.substring(0, path.indexOf('/', "/ledger/items/".length()));
            form.put("version", units.versionOf(item));
        }
        return path.endsWith("/evidence") || path.endsWith("/versions")
                ? browser.upload(path, form, "file", "", new byte[0])
                : browser.post(path, form);
    }
}
