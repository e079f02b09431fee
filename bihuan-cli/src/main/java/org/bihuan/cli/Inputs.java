package org.bihuan.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.reading.FileFormat;

/**
 * The files that a command line means: each once, in the order of the words, and those of a folder
 * by name.
 *
 * @param anyFolder whether a word named a folder
 */
record Inputs(List<Input> all, PassedOver passedOver, boolean anyFolder) {
    /** What no statement is written in; named on the command line they are tried all the same. */
    private static final Set<FileFormat> NO_DOCUMENTS =
            EnumSet.of(
                    FileFormat.SPREADSHEET,
                    FileFormat.SLIDES,
                    FileFormat.IMAGE,
                    FileFormat.HTML,
                    FileFormat.XML,
                    FileFormat.ARCHIVE);

    /**
     * @param words of the command line
     * @param out a folder that receives reports, which are no statements
     */
    static Inputs of(List<String> words, Optional<Path> out) {
        return new Search(words, out).run();
    }

    /** One search through the folders. */
    private static final class Search {
        private final List<String> words;
        private final Optional<Path> out;
        private final Path base;
        private final PassedOver passedOver = new PassedOver();
        private final Map<Path, Input> found = new LinkedHashMap<>();
        private final List<Input> hopeless = new ArrayList<>();
        private boolean anyFolder;

        private Search(List<String> words, Optional<Path> out) {
            this.words = words;
            this.out = out.map(Search::whole);
            this.base =
                    words.stream()
                            .flatMap(w -> homeOf(w).stream())
                            .reduce(Search::shared)
                            .orElse(Path.of(""));
        }

        private Inputs run() {
            for (String word : words) {
                Optional<Path> path = path(word);
                if (path.isEmpty()) {
                    hopeless.add(new Input.Hopeless(word, word, Exit.USAGE, "refused.missing"));
                } else if (Files.isDirectory(path.get())) {
                    anyFolder = true;
                    folder(path.get(), word);
                } else {
                    add(path.get(), word);
                }
            }
            List<Input> all = new ArrayList<>(found.values());
            all.addAll(hopeless);
            return new Inputs(List.copyOf(all), passedOver, anyFolder);
        }

        private void folder(Path folder, String word) {
            Listing listing = new Listing(folder);
            try {
                Files.walkFileTree(folder, listing);
            } catch (IOException e) {
                listing.closed.add(folder);
            }
            new NaturalOrder()
                    .sorted(listing.files, this::relative)
                    .forEach(file -> add(file, file.getFileName().toString()));
            for (Path closed : listing.closed) {
                add(closed, Exit.REFUSED, "refused.no-right");
            }
            if (listing.files.isEmpty() && listing.closed.isEmpty()) {
                found.put(
                        folder,
                        new Input.Hopeless(
                                word, relative(folder), Exit.REFUSED, "refused.empty-folder"));
            }
        }

        private void add(Path file, String given) {
            found.putIfAbsent(file, new Input.Found(file, given, relative(file)));
        }

        private void add(Path path, Exit exit, String reason) {
            String relative = relative(path);
            found.putIfAbsent(path, new Input.Hopeless(relative, relative, exit, reason));
        }

        /** The base itself has no name of its own: it goes by the name of its folder. */
        private String relative(Path path) {
            if (path.equals(base) || !path.startsWith(base)) {
                return String.valueOf(path.getFileName());
            }
            return base.relativize(path).toString().replace(java.io.File.separatorChar, '/');
        }

        private static Optional<Path> path(String word) {
            try {
                return Optional.of(whole(Path.of(word)));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }

        private static Path whole(Path path) {
            return path.toAbsolutePath().normalize();
        }

        private static Optional<Path> homeOf(String word) {
            return path(word)
                    .flatMap(p -> Optional.ofNullable(Files.isDirectory(p) ? p : p.getParent()));
        }

        /** The deepest folder above both; the empty path on two drives. */
        private static Path shared(Path one, Path other) {
            for (Path up = one; up != null; up = up.getParent()) {
                if (other.startsWith(up)) {
                    return up;
                }
            }
            return Path.of("");
        }

        /** What one folder holds, all its folders included. */
        private final class Listing extends SimpleFileVisitor<Path> {
            private final Path top;
            private final List<Path> files = new ArrayList<>();
            private final List<Path> closed = new ArrayList<>();

            private Listing(Path top) {
                this.top = top;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(top)) {
                    return FileVisitResult.CONTINUE;
                }
                if (out.isPresent() && folder.equals(out.get())) {
                    passedOver.add(PassedOver.Why.OWN_REPORTS);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (isHidden(folder)) {
                    passedOver.add(PassedOver.Why.HIDDEN);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.startsWith("~$") || name.startsWith(".~")) {
                    passedOver.add(PassedOver.Why.LOCK);
                } else if (isHidden(file)) {
                    passedOver.add(PassedOver.Why.HIDDEN);
                } else if (!attributes.isRegularFile() && !Files.isRegularFile(file)) {
                    passedOver.add(PassedOver.Why.NO_FILE);
                } else if (!mayBeStatement(name)) {
                    passedOver.addOtherKind(ending(name));
                } else {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                closed.add(file);
                return FileVisitResult.CONTINUE;
            }
        }

        private static boolean isHidden(Path path) {
            try {
                return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
            } catch (IOException e) {
                return false;
            }
        }

        private static boolean mayBeStatement(String name) {
            return FileFormat.promisedBy(name).filter(f -> !NO_DOCUMENTS.contains(f)).isPresent();
        }

        private static String ending(String name) {
            int dot = name.lastIndexOf('.');
            return dot <= 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        }
    }
}
