/**
 * The tree of units through time, the people in them, and what they hold from a day until a day.
 *
 * <p>Read first: {@link org.bihuan.server.organisation.UnitTree}, {@link
 * org.bihuan.server.organisation.UnitChecks}, {@link org.bihuan.server.organisation.Organisation},
 * {@link org.bihuan.server.organisation.Teams}; decision 14.
 *
 * <p>It may not know accounts, roles or passwords: a person exists without ever signing in.
 *
 * <p>The trap: a seat is a place in the team (副主任), a role is what somebody may do in this software
 * (organiser). They are granted by different people and end on different days.
 */
@org.jspecify.annotations.NullMarked
package org.bihuan.server.organisation;
