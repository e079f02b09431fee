package org.bihuan.server.statement;

import java.util.List;
import org.bihuan.server.page.Refusal;
import org.bihuan.server.page.Refusals;
import org.bihuan.server.page.Said;

/** The one place that turns refusals into keys of sentences and names the field that mends each. */
final class Refusing {
    private Refusing() {}

    static Refusals sentences(List<Refused> reasons) {
        return new Refusals(reasons.stream().map(Refusing::sentence).toList());
    }

    private static Refusal sentence(Refused reason) {
        return switch (reason) {
            case Refused.Nothing() -> Refusal.at("file", "statement.refused.nothing");
            case Refused.Both() -> Refusal.at("text", "statement.refused.both");
            case Refused.Unreadable(String key, List<String> arguments, boolean file) ->
                    new Refusal(
                            new Said(key, List.copyOf(arguments)),
                            java.util.Optional.of(field(file)));
            case Refused.Unkeepable(int position, boolean file) ->
                    Refusal.at(field(file), "statement.refused.unkeepable", position);
            case Refused.TitleTooLong(int characters, int most) ->
                    Refusal.at("title", "statement.refused.title-too-long", characters, most);
            case Refused.WhoseMissing() -> Refusal.at("whose", "statement.refused.whose-missing");
            case Refused.WhoseUnknown() -> Refusal.at("whose", "statement.refused.whose-unknown");
            case Refused.WhoseNotYours() ->
                    Refusal.at("whose", "statement.refused.whose-not-yours");
            case Refused.AlreadyThere already ->
                    Refusal.at("whose", "statement.refused.already-there");
            case Refused.TooManyVersions(int most) ->
                    Refusal.of("statement.refused.too-many-versions", most);
            case Refused.TooManyFiles(int most, long minutes) ->
                    Refusal.at("file", "statement.refused.too-many-files", most, minutes);
            case Refused.UnitFull(long kept, long most) ->
                    Refusal.of("statement.refused.unit-full", kept >> 20, most >> 20);
            case Refused.ReasonMissing(int remark) ->
                    Refusal.at("reason-" + remark, "statement.refused.reason-missing", remark);
            case Refused.ReasonTooLong(int remark, int characters, int most) ->
                    Refusal.at(
                            "reason-" + remark,
                            "statement.refused.reason-too-long",
                            remark,
                            characters,
                            most);
            case Refused.RemarkGone() -> Refusal.of("statement.refused.remark-gone");
            case Refused.PlaceGone() -> Refusal.of("statement.refused.place-gone");
            case Refused.CallMissing() -> Refusal.of("statement.refused.call-missing");
            case Refused.TooManyCorrections(int most) ->
                    Refusal.of("statement.refused.too-many-corrections", most);
            case Refused.KindUnknown() -> Refusal.of("statement.refused.kind-unknown");
            case Refused.NotYours() -> Refusal.of("statement.refused.not-yours");
        };
    }

    private static String field(boolean file) {
        return file ? "file" : "text";
    }
}
