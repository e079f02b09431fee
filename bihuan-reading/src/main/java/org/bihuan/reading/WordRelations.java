package org.bihuan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a part of a package points at. Targets outside the package are noted, never opened. */
final class WordRelations {

    /**
     * @param id by which the part speaks of it
     * @param type the last word of the relationship's type, such as {@code styles}
     * @param target a part's name from the root of the package, or the outside address as written
     */
    record Relation(String id, String type, String target, boolean outside) {}

    private final List<Relation> relations = new ArrayList<>();

    /** The relations of {@code part}; of the package itself when it is empty. */
    static WordRelations of(String part, ZipPackage zip, Budget budget) throws Refusal {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        WordRelations all = new WordRelations();
        var in = zip.open(name);
        if (in.isEmpty()) {
            return all;
        }
        try (XmlCursor x = XmlCursor.open(name, in.get(), budget)) {
            if (x.nextChild(0)) {
                int root = x.depth();
                while (x.nextChild(root)) {
                    all.take(x, folder);
                }
            }
        }
        return all;
    }

    private void take(XmlCursor x, String folder) {
        String type = x.attribute("Type").orElse("");
        String target = x.attribute("Target").orElse("");
        boolean outside = x.attribute("TargetMode").orElse("").equalsIgnoreCase("External");
        relations.add(
                new Relation(
                        x.attribute("Id").orElse(""),
                        type.substring(type.lastIndexOf('/') + 1),
                        outside ? target : resolved(folder, target),
                        outside));
    }

    /** The part that an id means; empty for one outside the package. */
    Optional<String> target(String id) {
        return relations.stream()
                .filter(r -> !r.outside() && r.id().equals(id))
                .map(Relation::target)
                .findFirst();
    }

    Optional<String> first(String type) {
        return all(type).stream().findFirst();
    }

    List<String> all(String type) {
        return relations.stream()
                .filter(r -> !r.outside() && r.type().equals(type))
                .map(Relation::target)
                .distinct()
                .toList();
    }

    /**
     * True when opening the file in a word processor would fetch something from elsewhere. Links to
     * click on do not, and a template on the author's own disk is in every second file.
     */
    boolean fetchFromOutside() {
        return relations.stream()
                .filter(r -> r.outside() && !r.type().equals("hyperlink"))
                .anyMatch(r -> isElsewhere(r.target().toLowerCase(Locale.ROOT)));
    }

    private static boolean isElsewhere(String target) {
        return target.startsWith("http:")
                || target.startsWith("https:")
                || target.startsWith("ftp:")
                || target.startsWith("\\\\")
                || (target.startsWith("file://") && !target.startsWith("file:///"));
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        String whole = path.startsWith("/") ? path.substring(1) : folder + path;
        List<String> steps = new ArrayList<>();
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.removeLast();
                }
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
