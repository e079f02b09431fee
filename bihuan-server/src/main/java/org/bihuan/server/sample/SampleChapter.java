package org.bihuan.server.sample;

/**
 * A later part's share of the sample, written once after unit, people and cycle are there. Beans,
 * called in the order of {@code @Order}: statements 10, ledger 20. The whole sample is one
 * transaction, which a chapter joins; services are called as the people of the unit:
 *
 * <pre>{@code
 * unit.as("xu", who -> statements.add(who, unit.cycle().id(), text));
 * }</pre>
 */
public interface SampleChapter {

    void write(SampleUnit unit);
}
