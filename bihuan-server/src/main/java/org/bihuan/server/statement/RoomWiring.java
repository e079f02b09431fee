package org.bihuan.server.statement;

import java.nio.file.Path;
import java.util.Optional;
import org.bihuan.reading.room.ReadingRoom;
import org.bihuan.reading.room.RoomRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processes in which uploaded files are read; they end with the server. */
@Configuration(proxyBeanMethods = false)
class RoomWiring {

    /**
     * @param seats files read at once; each may take some 350 MB at its worst
     * @param cache of the JVM, made by the launcher; empty for none
     */
    @Bean(destroyMethod = "close")
    ReadingRoom readingRoom(
            @Value("${bihuan.reading.seats:3}") int seats,
            @Value("${bihuan.reading.cache:}") String cache) {
        RoomRules rules = RoomRules.forMany(seats);
        return new ReadingRoom(
                rules.withStartUpCache(
                        cache.isEmpty() ? Optional.empty() : Optional.of(Path.of(cache))));
    }
}
