package org.bihuan.server.framework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bihuan.framework.Bases;
import org.bihuan.framework.Mistake;
import org.bihuan.framework.PackReader;
import org.bihuan.framework.PackReading;
import org.bihuan.framework.PackText;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.framework.OwnFramework.State;
import org.bihuan.server.ids.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Frameworks that units wrote themselves: drafts, the published version of each, and those that
 * were superseded. Who may do it is asked before this is called.
 */
@Service
public class OwnFrameworks {

    private final OwnFrameworkRows rows;
    private final Packs packs;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    OwnFrameworks(OwnFrameworkRows rows, Packs packs, AuditTrail audit, Ids ids, Clock clock) {
        this.rows = rows;
        this.packs = packs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why a text was not kept, or a draft not published. */
    public enum Fault {
        EMPTY,
        /** It has the id of a framework that ships. */
        ID_OF_A_SHIPPED,
        /** This version is published already; a change needs a new one. */
        VERSION_TAKEN,
        /** A later version is published already. */
        OLDER,
        /** Only a draft can be published or removed. */
        NO_DRAFT
    }

    /** What came of a text. */
    public sealed interface Kept {
        record Draft(UUID id) implements Kept {}

        record Wrong(List<Mistake> mistakes) implements Kept {
            public Wrong {
                mistakes = List.copyOf(mistakes);
            }
        }

        record Refused(List<Fault> faults) implements Kept {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Those of these units. */
    @Transactional(readOnly = true)
    public List<OwnFramework> ofUnits(Collection<UUID> unitIds) {
        return rows.ofUnits(unitIds);
    }

    @Transactional(readOnly = true)
    public Optional<OwnFramework> find(UUID id) {
        return rows.find(id);
    }

    /** What a cycle of this unit may begin with: those that ship, then its own published ones. */
    @Transactional(readOnly = true)
    public List<Pack> offered(UUID unitId) {
        return Stream.concat(
                        packs.all().stream(),
                        rows.ofUnit(unitId).stream()
                                .filter(own -> own.state() == State.PUBLISHED)
                                .map(OwnFramework::pack))
                .toList();
    }

    /** The newest version of a framework that a cycle of this unit may begin with. */
    @Transactional(readOnly = true)
    public Optional<Pack> offered(UUID unitId, String frameworkId) {
        return packs.find(frameworkId)
                .or(() ->
                        rows.ofUnit(unitId).stream()
                                .filter(own -> own.state() == State.PUBLISHED)
                                .filter(own -> own.frameworkId().equals(frameworkId))
                                .findFirst()
                                .map(OwnFramework::pack));
    }

    /** Keeps a text as a draft; a draft of the same id and version is replaced. */
    @Transactional
    public Kept keep(UUID unitId, UUID by, String name, String yaml) {
        if (yaml.isBlank()) {
            return new Kept.Refused(List.of(Fault.EMPTY));
        }
        List<OwnFramework> before = rows.ofUnit(unitId);
        Bases bases = new UnitBases(before);
        return switch (PackReader.read(name, yaml, bases)) {
            case PackReading.Refused refused -> new Kept.Wrong(refused.mistakes());
            case PackReading.Read(ReviewFramework framework) ->
                    keep(
                            unitId,
                            by,
                            framework,
                            yaml,
                            PackText.whole(yaml, bases).orElseThrow(),
                            before);
        };
    }

    private Kept keep(
            UUID unitId,
            UUID by,
            ReviewFramework framework,
            String yaml,
            String whole,
            List<OwnFramework> before) {
        List<OwnFramework> same =
                before.stream().filter(o -> o.frameworkId().equals(framework.id())).toList();
        List<Fault> faults = faults(framework, same);
        if (!faults.isEmpty()) {
            return new Kept.Refused(faults);
        }
        Optional<OwnFramework> draft =
                same.stream().filter(o -> o.version() == framework.version()).findFirst();
        OwnFramework kept =
                new OwnFramework(
                        unitId,
                        draft.map(OwnFramework::id).orElseGet(ids::next),
                        framework.id(),
                        framework.version(),
                        State.DRAFT,
                        framework.title().zh(),
                        yaml,
                        whole,
                        clock.instant(),
                        Optional.empty());
        if (draft.isPresent()) {
            rows.replaceDraft(kept, by);
        } else {
            rows.insert(kept, by);
        }
        note(kept, by, "framework.kept");
        return new Kept.Draft(kept.id());
    }

    private List<Fault> faults(ReviewFramework framework, List<OwnFramework> same) {
        List<Fault> faults = new ArrayList<>();
        if (packs.find(framework.id()).isPresent()) {
            faults.add(Fault.ID_OF_A_SHIPPED);
        }
        List<Integer> published =
                same.stream()
                        .filter(o -> o.state() != State.DRAFT)
                        .map(OwnFramework::version)
                        .toList();
        if (published.contains(framework.version())) {
            faults.add(Fault.VERSION_TAKEN);
        } else if (published.stream().anyMatch(v -> v > framework.version())) {
            faults.add(Fault.OLDER);
        }
        return faults;
    }

    /**
     * @return why not; nothing when it is done
     */
    @Transactional
    public List<Fault> publish(OwnFramework draft, UUID by) {
        Optional<OwnFramework> now = rows.find(draft.id());
        if (now.filter(o -> o.state() == State.DRAFT).isEmpty()) {
            return List.of(Fault.NO_DRAFT);
        }
        boolean older =
                rows.ofUnit(draft.unitId()).stream()
                        .filter(o -> o.frameworkId().equals(draft.frameworkId()))
                        .anyMatch(
                                o -> o.state() == State.PUBLISHED && o.version() > draft.version());
        if (older) {
            return List.of(Fault.OLDER);
        }
        Instant at = clock.instant();
        rows.publish(now.get(), by, at);
        note(now.get(), by, "framework.published");
        return List.of();
    }

    /**
     * @return why not; nothing when it is done
     */
    @Transactional
    public List<Fault> remove(OwnFramework draft, UUID by) {
        Optional<OwnFramework> now = rows.find(draft.id());
        if (now.filter(o -> o.state() == State.DRAFT).isEmpty()) {
            return List.of(Fault.NO_DRAFT);
        }
        rows.removeDraft(now.get());
        note(now.get(), by, "framework.removed");
        return List.of();
    }

    private void note(OwnFramework framework, UUID by, String action) {
        audit.append(
                framework.unitId(),
                by,
                action,
                "framework",
                framework.id(),
                Map.of("framework", framework.reference()));
    }

    /** What ships, and what the unit has published itself. */
    private record UnitBases(List<OwnFramework> own) implements Bases {
        @Override
        public Optional<String> text(String id, int version) {
            return Bases.shipped()
                    .text(id, version)
                    .or(() ->
                            own.stream()
                                    .filter(o -> o.state() != State.DRAFT)
                                    .filter(o -> o.reference().equals(id + "@" + version))
                                    .map(OwnFramework::whole)
                                    .findFirst());
        }

        @Override
        public List<String> references() {
            return Stream.concat(
                            Bases.shipped().references().stream(),
                            own.stream()
                                    .filter(o -> o.state() != State.DRAFT)
                                    .map(OwnFramework::reference))
                    .toList();
        }
    }
}
