package org.bihuan.server.reuse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bihuan.server.identity.Role;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.bihuan.server.reuse.Result.Source;
import org.bihuan.server.statement.Submitted;
import org.bihuan.server.statement.SubmittedTexts;
import org.springframework.stereotype.Component;

/** What a reader may know of the sources of a result, and which of their words he may see. */
@Component
class SourceSight {

    private final SubmittedTexts statements;
    private final ReferenceRows references;
    private final Organisation organisation;

    SourceSight(SubmittedTexts statements, ReferenceRows references, Organisation organisation) {
        this.statements = statements;
        this.references = references;
        this.organisation = organisation;
    }

    /** What may be told of a source. */
    record Told(Origin origin, Optional<String> text) {
        static final Told NOTHING = new Told(new Origin.SomewhereElse(), Optional.empty());

        static Told only(Origin origin) {
            return new Told(origin, Optional.empty());
        }
    }

    /** By number of the source; what is not here is not told. */
    Map<Integer, Told> told(SignedIn who, Submitted version, Result result) {
        Set<UUID> ids = new HashSet<>();
        result.sources().forEach(s -> ids.add(s.entry().text()));
        Map<UUID, Submitted> versions =
                statements.find(ids).stream()
                        .collect(Collectors.toMap(Submitted::versionId, v -> v));
        Map<UUID, ReferenceText> loaded =
                references.of(List.of(version.unitId())).stream()
                        .collect(Collectors.toMap(ReferenceText::id, r -> r));
        Map<Integer, Told> told = new HashMap<>();
        for (Source source : result.sources()) {
            UUID id = source.entry().text();
            told.put(
                    source.number(),
                    versions.containsKey(id)
                            ? told(who, version, versions.get(id), source)
                            : loaded.containsKey(id)
                                    ? told(who, version, loaded.get(id))
                                    : gone(version, source));
        }
        return told;
    }

    private static Told gone(Submitted version, Source source) {
        return source.entry().unitId().equals(version.unitId())
                ? Told.only(new Origin.Removed())
                : Told.NOTHING;
    }

    private Told told(SignedIn who, Submitted asked, Submitted there, Source source) {
        if (!there.unitId().equals(asked.unitId())) {
            boolean both =
                    who.may(Role.SUPERVISOR, asked.unitId())
                            && who.may(Role.SUPERVISOR, there.unitId());
            return both && statements.reads(who, there)
                    ? new Told(
                            new Origin.OtherUnit(
                                    organisation.unit(there.unitId()).map(Unit::name).orElse("—")),
                            statements.text(there.versionId()))
                    : Told.NOTHING;
        }
        if (!statements.reads(who, there)) {
            return Told.only(new Origin.SomebodyHere());
        }
        Origin origin =
                source.own()
                        ? new Origin.OwnEarlier(there.title())
                        : new Origin.Colleague(named(there));
        return new Told(origin, statements.text(there.versionId()));
    }

    private String named(Submitted there) {
        return there.person()
                .flatMap(organisation::personName)
                .map(name -> name + " · " + there.title())
                .orElse(there.title());
    }

    private Told told(SignedIn who, Submitted asked, ReferenceText loaded) {
        boolean reviews = who.mayAny(asked.unitId(), Role.ORGANISER, Role.HEAD, Role.SUPERVISOR);
        return switch (loaded.kind()) {
            case SAMPLE, NOTICE ->
                    new Told(new Origin.Reference(loaded.title()), references.text(loaded.id()));
            case EARLIER -> {
                if (loaded.isOf(asked.person())) {
                    yield new Told(
                            new Origin.OwnEarlier(loaded.title()), references.text(loaded.id()));
                }
                yield reviews
                        ? new Told(
                                new Origin.Colleague(loaded.title()), references.text(loaded.id()))
                        : Told.only(new Origin.SomebodyHere());
            }
        };
    }
}
