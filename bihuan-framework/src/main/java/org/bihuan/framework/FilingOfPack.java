package org.bihuan.framework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.framework.Filing.Attachment;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.framework.Filing.Reader;
import org.bihuan.framework.Filing.Retention;
import org.bihuan.framework.Mistake.Kind;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code filing}: attachments of the report, retention classes, who may read what. */
final class FilingOfPack {
    private static final List<Paper> PAPERS = List.of(Paper.values());
    private static final List<Reader> READERS = List.of(Reader.values());
    private static final String FOR_EVER = "for-ever";

    private final Mistakes mistakes;

    FilingOfPack(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Filing of(Fields pack) {
        return pack.optionalMapping("filing", "attachments", "retention", "visibility")
                .map(f ->
                        new Filing(
                                f.codedList("attachments", this::attachment, Attachment::code),
                                f.codedList("retention", this::retention, Retention::code),
                                visibility(f)))
                .orElseGet(() -> new Filing(List.of(), List.of(), Map.of()));
    }

    private Attachment attachment(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "paper", "required");
        return new Attachment(
                PackReader.code(f),
                f.words("name"),
                f.optionalChoice("paper", PAPERS).orElse(Paper.OTHER),
                f.flag("required", true));
    }

    private Retention retention(Node node, String path) {
        Fields f = new Fields(mistakes, path, node, "code", "name", "years", "papers");
        boolean forEver = Fields.shown(f.at("years")).equals(FOR_EVER);
        return new Retention(
                PackReader.code(f),
                f.words("name"),
                forEver ? Optional.empty() : Optional.of(f.number("years", 1, 1000)),
                f.choices("papers", PAPERS));
    }

    private Map<Paper, Set<Reader>> visibility(Fields filing) {
        Map<Paper, Set<Reader>> read = new EnumMap<>(Paper.class);
        filing.optionalMapping(
                        "visibility", PAPERS.stream().map(Fields::code).toArray(String[]::new))
                .ifPresent(f ->
                        PAPERS.stream()
                                .filter(paper -> f.has(Fields.code(paper)))
                                .forEach(paper -> read.put(paper, readers(f, Fields.code(paper)))));
        return read;
    }

    /** What is public must be a publication: an opinion or a statement never is. */
    private static Set<Reader> readers(Fields visibility, String paper) {
        Set<Reader> readers = visibility.choices(paper, READERS);
        boolean mayBePublic = paper.equals(Fields.code(Paper.PUBLICATION));
        if (readers.contains(Reader.PUBLIC) && !mayBePublic) {
            visibility.refuse(Kind.NOT_ALLOWED, paper, "publication: [public]");
        }
        return readers;
    }
}
