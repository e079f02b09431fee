package org.bihuan.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of the papers.
 *
 * @param attachments of the report upward
 * @param visibility who may read a kind of record; a kind that is absent keeps the product's own
 *     rule, and a framework can never widen what the product's walls keep shut
 */
public record Filing(
        List<Attachment> attachments,
        List<Retention> retention,
        Map<Paper, Set<Reader>> visibility) {
    public Filing {
        attachments = List.copyOf(attachments);
        retention = List.copyOf(retention);
        visibility = Map.copyOf(visibility);
    }

    /** Kinds of record that the product makes. */
    public enum Paper {
        NOTICE,
        PLAN,
        STUDY,
        OPINIONS,
        TALK_REGISTER,
        STATEMENTS,
        PERSONAL_MATTERS,
        ATTENDANCE,
        MINUTES,
        CRITICISM,
        LEDGER,
        EVIDENCE,
        REPORT,
        PUBLICATION,
        SATISFACTION,
        OTHER;

        /**
         * Whether the product obeys what a framework says of its readers. Of the others the
         * product's own rule alone holds as yet, and every page that shows them says so.
         */
        public boolean isGoverned() {
            return switch (this) {
                case OPINIONS, TALK_REGISTER, STATEMENTS, MINUTES, CRITICISM, LEDGER -> true;
                case NOTICE,
                        PLAN,
                        STUDY,
                        PERSONAL_MATTERS,
                        ATTENDANCE,
                        EVIDENCE,
                        REPORT,
                        PUBLICATION,
                        SATISFACTION,
                        OTHER ->
                        false;
            };
        }
    }

    /** Who reads. */
    public enum Reader {
        AUTHOR,
        ORGANISER,
        HEAD,
        MEMBER,
        OWNER,
        VERIFIER,
        SUPERVISOR,
        PUBLIC
    }

    /** A paper that goes with the report upward. */
    public record Attachment(String code, Words name, Paper paper, boolean required) {}

    /**
     * A retention class (保管期限).
     *
     * @param years empty: for ever
     */
    public record Retention(String code, Words name, Optional<Integer> years, Set<Paper> papers) {
        public Retention {
            papers = Set.copyOf(papers);
        }
    }
}
