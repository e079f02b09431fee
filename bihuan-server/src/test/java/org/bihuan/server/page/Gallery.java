package org.bihuan.server.page;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints pages with made-up values into static files, so that a person can look at them in any
 * browser without a server: {@code target/gallery/<scene>.<language>.<theme>.html}.
 */
final class Gallery {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path TEST_TEMPLATES = Path.of("src/test/jte");
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");

    /** One page with its made-up values. */
    record Scene(String name, String template, Page page, Map<String, Object> values) {}

    private final Path folder;
    private final TemplateEngine engine;

    Gallery(Path folder) {
        this.folder = folder;
        this.engine =
                TemplateEngine.create(
                        new BothFolders(), folder.resolve("classes"), ContentType.Html);
    }

    String print(Scene scene, Look look) {
        Page page = scene.page();
        Page seen =
                new Page(
                        page.words(),
                        look,
                        page.visit(),
                        page.title(),
                        page.crumbs(),
                        page.refusals());
        Map<String, Object> values = new java.util.HashMap<>(scene.values());
        values.put("page", seen);
        StringOutput output = new StringOutput();
        engine.render(scene.template() + ".jte", values, output);
        return output.toString();
    }

    /** Writes the page so that it finds its assets beside it. */
    Path hang(Scene scene, Look look) throws IOException {
        String name =
                "%s.%s.%s.html".formatted(scene.name(), look.language().tag(), look.theme().word());
        Path assets = Files.createDirectories(folder.resolve("assets"));
        for (Path asset : files(ASSETS)) {
            Files.copy(
                    asset,
                    assets.resolve(asset.getFileName()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        String html = print(scene, look).replace("\"/assets/", "\"assets/");
        return Files.writeString(folder.resolve(name), html);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product's templates first, then those that exist for the gallery only. */
    private static final class BothFolders implements CodeResolver {
        @Override
        public String resolve(String name) {
            Path file = find(name);
            return Files.exists(file) ? read(file) : null;
        }

        @Override
        public long getLastModified(String name) {
            return find(name).toFile().lastModified();
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return Stream.of(TEMPLATES, TEST_TEMPLATES)
                    .flatMap(folder ->
                            files(folder).stream().map(file -> folder.relativize(file).toString()))
                    .toList();
        }

        private static Path find(String name) {
            Path ours = TEMPLATES.resolve(name);
            return Files.exists(ours) ? ours : TEST_TEMPLATES.resolve(name);
        }
    }
}
