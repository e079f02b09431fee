package org.bihuan.server.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The packs that come with the product. */
@Component
public class Packs {

    private static final String FOLDER = "/frameworks/";

    private final List<Pack> all;

    Packs() {
        this.all =
                resource("index.txt")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(file -> Pack.of(resource(file.strip())))
                        .toList();
    }

    /** In the order of the index: the usual one first. */
    public List<Pack> all() {
        return all;
    }

    /** The newest version of a framework. */
    public Optional<Pack> find(String frameworkId) {
        return all.stream()
                .filter(pack -> pack.framework().id().equals(frameworkId))
                .max(Comparator.comparingInt(pack -> pack.framework().version()));
    }

    private static String resource(String name) {
        try (InputStream in = Packs.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
