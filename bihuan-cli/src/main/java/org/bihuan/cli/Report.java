package org.bihuan.cli;

import java.io.IOException;

/**
 * Tells outcomes one after another, in the order of the inputs, and keeps none of them whole: ten
 * thousand files must not need ten thousand times the memory of one.
 */
interface Report {

    void begin() throws IOException;

    void add(Outcome outcome) throws IOException;

    /**
     * @param exit of all together
     */
    void end(Exit exit) throws IOException;
}
