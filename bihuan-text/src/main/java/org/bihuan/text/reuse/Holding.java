package org.bihuan.text.reuse;

import java.util.List;
import org.bihuan.text.reuse.Aligner.Passage;

/**
 * What one text of the index shares with a question.
 *
 * @param segment number among the segments that were asked
 */
record Holding(int segment, int text, List<Passage> passages) {}
