package org.bihuan.cli;

import org.bihuan.text.reuse.ReuseReport;

/** Writes what comparisons gave, one after another. */
interface ComparisonReport {
    void begin();

    /**
     * @param text of the question, as read
     */
    void add(ReuseReport report, String text);

    void refuse(Outcome.Refused refused);

    void end();
}
