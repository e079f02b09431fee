package org.bihuan.server.talk;

import java.util.Set;
import org.bihuan.framework.ReviewFramework;

/** Why a pair has to talk; the sentences are {@code talk.rule.…}. */
enum Rule {
    HEAD_MEMBER("head-member"),
    MEMBER_MEMBER("member-member"),
    MEMBER_DEPARTMENT("member-department");

    private final String word;

    Rule(String word) {
        this.word = word;
    }

    String key() {
        return "talk.rule." + word;
    }

    /** Whom the framework tells to talk. */
    static Set<Rule> of(ReviewFramework framework) {
        boolean talks = framework.steps().stream().anyMatch(step -> step.code().equals("talks"));
        return talks ? Set.of(HEAD_MEMBER, MEMBER_MEMBER, MEMBER_DEPARTMENT) : Set.of();
    }
}
