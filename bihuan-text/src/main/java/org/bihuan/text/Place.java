package org.bihuan.text;

import java.util.Optional;

/**
 * Where in the file a letter stands; all count from 1.
 *
 * @param paragraph the number of its {@link SourceText.Paragraph}
 * @param run the formatting run inside the file's paragraph; empty where the format has none, and
 *     for numbers that the word processor makes by itself
 * @param page as the program that made the file laid it out; empty when the file does not say
 */
public record Place(int paragraph, Optional<Integer> run, Optional<Integer> page) {}
