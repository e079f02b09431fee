package org.bihuan.server.meeting;

/** A line of the list of a cycle's meetings. Public only because templates are elsewhere. */
public record MeetingLine(String href, String title, String on, String state) {}
