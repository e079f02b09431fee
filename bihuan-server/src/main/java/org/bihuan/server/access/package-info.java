/**
 * Who may do what, address by address: one reviewed table for each part of the loop, which is at
 * once the rule, the documentation and the test's expectation.
 *
 * <p>Read first: {@code access/README.txt} among the resources, then {@link
 * org.bihuan.server.access.AccessWall}.
 *
 * <p>It may know who somebody is and which roles he holds, and nothing of what lies behind an
 * address. Services still decide about everything finer: this wall turns away whoever has no
 * business at an address at all, before any service is asked, and every address without a line.
 *
 * <p>The trap: a line that says "no" in all relations is kept by this wall; one that says "no" in
 * one relation only is kept by the service. Both are asked over HTTP by {@code
 * AskingEveryAddressTest}.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.access;
