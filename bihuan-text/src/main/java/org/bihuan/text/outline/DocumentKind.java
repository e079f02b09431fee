package org.bihuan.text.outline;

/**
 * What kind of document a text seems to be.
 *
 * @param code such as {@code individual}, {@code team}, {@code duty-report}, {@code
 *     rectification-report}, {@code notice} or {@code minutes}; data, see {@code kinds.properties}
 * @param confidence percent
 */
public record DocumentKind(String code, int confidence) {}
