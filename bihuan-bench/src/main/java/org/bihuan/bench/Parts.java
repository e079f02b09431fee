package org.bihuan.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** JMH's figures for the parts of a check, as a table. */
final class Parts {
    private Parts() {}

    static String run() {
        try {
            Collection<RunResult> results =
                    new Runner(
                                    new OptionsBuilder()
                                            .include(PartsOfACheck.class.getName())
                                            .warmupIterations(3)
                                            .warmupTime(TimeValue.milliseconds(500))
                                            .measurementIterations(5)
                                            .measurementTime(TimeValue.milliseconds(500))
                                            .forks(1)
                                            .timeUnit(TimeUnit.MICROSECONDS)
                                            .verbosity(VerboseMode.SILENT)
                                            .build())
                            .run();
            return table(results);
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String table(Collection<RunResult> results) {
        StringBuilder out =
                new StringBuilder(
                        "Parts by JMH, microseconds for all 50 statements together:\n\n| part | µs | ± |\n|---|---:|---:|\n");
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String rule = result.getParams().getParam("rule");
            out.append(
                    String.format(
                            Locale.ROOT,
                            "| %s%s | %.0f | %.0f |%n",
                            name.substring(name.lastIndexOf('.') + 1),
                            rule == null ? "" : " " + rule,
                            result.getPrimaryResult().getScore(),
                            result.getPrimaryResult().getScoreError()));
        }
        return out.append('\n').toString();
    }
}
