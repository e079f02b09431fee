package org.bihuan.spark;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseQuestion;
import org.bihuan.text.reuse.ReuseText;

/**
 * Asks an index about every one of some texts: new ones against old ones, or a corpus against
 * itself. The questions are spread over the machines, each of which has the whole index mapped, so
 * that what is common is counted over all of it and an answer is what one machine would say.
 */
final class CompareJob {

    private CompareJob() {}

    /**
     * @param index folder of {@link IndexJob}
     * @param tasks into how many parts the questions are divided
     * @param notices texts that are set aside in every question
     * @param sources at most so many are listed for each text
     * @return rows of {@link Answers#SCHEMA}
     */
    static Dataset<Row> run(
            Dataset<Row> questions, String index, int tasks, List<String> notices, int sources) {
        return questions
                .repartition(tasks)
                .mapPartitions(
                        new Part(index, List.copyOf(notices), sources),
                        Encoders.row(Answers.SCHEMA));
    }

    /** The questions of one task; a text that stands in the index itself is not held against it. */
    private record Part(String index, List<String> notices, int sources)
            implements MapPartitionsFunction<Row, Row> {

        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            List<ReuseIndex> open = Shards.open(index);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Row next() {
                    return Answers.row(
                            ReuseIndex.ask(
                                    open, question(Texts.text(rows.next()), notices, sources)));
                }
            };
        }
    }

    static ReuseQuestion question(ReuseText text, List<String> notices, int sources) {
        return ReuseQuestion.of(text.id(), text.text())
                .by(text.author())
                .subtracting(notices, List.of())
                .excluding(Set.of(text.id()))
                .listing(sources);
    }
}
