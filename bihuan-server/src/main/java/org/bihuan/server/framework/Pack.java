package org.bihuan.server.framework;

import org.bihuan.framework.PackReader;
import org.bihuan.framework.PackReading;
import org.bihuan.framework.ReviewFramework;

/**
 * A framework together with the very text it was read from.
 *
 * @param yaml as published; a cycle keeps this copy
 */
public record Pack(String yaml, ReviewFramework framework) {

    /**
     * @throws IllegalStateException if the text has a mistake; it was checked before it was kept
     */
    public static Pack of(String yaml) {
        return switch (PackReader.read("pack", yaml)) {
            case PackReading.Read(ReviewFramework framework) -> new Pack(yaml, framework);
            case PackReading.Refused refused ->
                    throw new IllegalStateException(refused.mistakes().toString());
        };
    }
}
