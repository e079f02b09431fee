package org.bihuan.server.page;

/** One of several answers to a form field. */
public record Choice(String value, String label) {}
