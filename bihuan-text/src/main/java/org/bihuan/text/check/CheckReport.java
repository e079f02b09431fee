package org.bihuan.text.check;

import java.util.List;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Remark.Severity;
import org.bihuan.text.outline.Outline;

/**
 * Everything a check gives: what was read, what was recognised, what was remarked, and what was not
 * looked at.
 */
public record CheckReport(
        SourceText source,
        String framework,
        Outline outline,
        List<Remark> remarks,
        Coverage coverage) {
    public CheckReport {
        remarks = List.copyOf(remarks);
    }

    public boolean hasErrors() {
        return remarks.stream().anyMatch(r -> r.severity() == Severity.ERROR);
    }

    /**
     * What the check itself covered.
     *
     * @param rulesSilent rules that ran and found nothing
     * @param paragraphsRead paragraphs of the running text
     * @param charactersUnplaced characters that belong to no recognised part
     */
    public record Coverage(
            List<String> rulesRun,
            List<String> rulesSilent,
            List<NotRun> rulesNotRun,
            int paragraphsRead,
            int asidesPassedOver,
            int charactersUnplaced) {
        public Coverage {
            rulesRun = List.copyOf(rulesRun);
            rulesSilent = List.copyOf(rulesSilent);
            rulesNotRun = List.copyOf(rulesNotRun);
        }

        /**
         * @param reason a message key, such as {@code off-by-framework}
         */
        public record NotRun(String rule, String reason) {}
    }
}
