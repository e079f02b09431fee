package org.bihuan.server.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.SpringProperties;
import org.springframework.stereotype.Component;

/**
 * A run that only trains the JVM's AOT cache ({@code -Dspring.context.exit=onRefresh}) is halted by
 * Spring without any shutdown; the database would be left behind. This is the last moment before.
 */
@Component
class TrainingRun implements SmartInitializingSingleton {

    private final Database database;

    TrainingRun(Database database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if ("onRefresh".equalsIgnoreCase(SpringProperties.getProperty("spring.context.exit"))) {
            database.close();
        }
    }
}
