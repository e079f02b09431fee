/**
 * When an indicator will reach its target, if it goes on as it has gone: futures drawn from its own
 * past changes.
 *
 * <p>Read first: {@link org.bihuan.ledger.forecast.Forecasts}. This package knows numbers and days,
 * not people, units or pages. The trap: a forecast is no promise and no judgement; under five
 * readings there is none, and the page says so.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.ledger.forecast;
