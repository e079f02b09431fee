package org.bihuan.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Prints every page in both languages and both themes; a person looks at the result. */
class GalleryOfEveryPageTest {
    private final Gallery gallery = new Gallery(Path.of("target/gallery"));

    @Test
    void everySceneCanBePrintedInBothLanguages() throws IOException {
        for (Gallery.Scene scene : SampleScenes.all()) {
            for (Language language : Language.values()) {
                for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
                    Look look = Look.usual().in(language).in(theme);

                    assertThat(gallery.hang(scene, look)).isNotEmptyFile();
                }
            }
        }
    }
}
