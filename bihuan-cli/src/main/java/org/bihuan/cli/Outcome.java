package org.bihuan.cli;

import java.util.List;
import java.util.Map;
import org.bihuan.framework.FrameworkChoice;
import org.bihuan.framework.ReviewFramework.StatementKind;
import org.bihuan.text.check.CheckReport;
import org.bihuan.text.check.Rule.Card;

/** What became of one file on the command line. */
sealed interface Outcome {
    /** The file's own name. */
    String name();

    /** See {@link Input#relative}. */
    String path();

    Exit exit();

    /**
     * It was read and checked.
     *
     * @param cards explain the rules, by rule id
     */
    record Checked(
            String path,
            Bytes bytes,
            CheckReport report,
            FrameworkChoice choice,
            StatementKind kind,
            Map<String, Card> cards)
            implements Outcome {
        @Override
        public String name() {
            return report.source().name();
        }

        @Override
        public Exit exit() {
            return report.hasErrors() ? Exit.REMARKS : Exit.CLEAN;
        }
    }

    /** It was not checked, with every reason. */
    record Refused(String name, String path, Exit exit, List<Reason> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What tells a file from every other.
     *
     * @param sha256 hexadecimal
     */
    record Bytes(long length, String sha256) {}

    /** A message key and what fills its places. */
    record Reason(String key, List<String> arguments) {
        static Reason of(String key, String... arguments) {
            return new Reason(key, List.of(arguments));
        }

        String in(Phrases phrases) {
            return phrases.say(key, arguments.toArray());
        }
    }
}
