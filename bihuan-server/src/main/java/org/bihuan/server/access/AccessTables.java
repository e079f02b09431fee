package org.bihuan.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the tables when the server starts; one that cannot be read keeps it from starting. */
@Configuration(proxyBeanMethods = false)
class AccessTables {

    @Bean
    static AccessTable accessTable() {
        List<String> files = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:access/*.txt")) {
                try (InputStream in = file.getInputStream()) {
                    files.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new AccessTable(files);
    }
}
