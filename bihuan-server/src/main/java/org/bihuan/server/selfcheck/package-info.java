/**
 * The self-check page: what the law asks of such a system at level 3 (等保, GB/T 22239-2019, 8.1.4),
 * what the product does about each point, how it stands here today, and what is left to whoever
 * runs it.
 *
 * <p>Read first: {@link org.bihuan.server.selfcheck.SelfCheck}.
 *
 * <p>It may know the offices and the log; it reads no content. The trap: it is no certificate, and
 * a point without a fact to look at says "provided", never "met".
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.selfcheck;
