package org.bihuan.server.talk;

import java.util.List;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.StepKind;
import org.bihuan.framework.Talks.Pairing;
import org.bihuan.framework.Talks.Side;
import org.bihuan.framework.Words;

/** Whom a framework tells to talk. */
final class Pairings {

    private Pairings() {}

    /** A framework of the first kind had a step of talks and no words about who talks. */
    private static final List<Pairing> USUAL =
            List.of(
                    new Pairing(
                            "head-member",
                            new Words("主要负责人与成员", "head and member"),
                            Side.HEAD,
                            Side.MEMBER,
                            true),
                    new Pairing(
                            "member-member",
                            new Words("成员之间", "member and member"),
                            Side.MEMBER,
                            Side.MEMBER,
                            true),
                    new Pairing(
                            "member-department",
                            new Words("成员与分管部门负责人", "member and head of a department"),
                            Side.MEMBER,
                            Side.DEPARTMENT_HEAD,
                            true));

    static List<Pairing> of(ReviewFramework framework) {
        List<Pairing> told = framework.talks().pairs();
        boolean talks = framework.steps().stream().anyMatch(s -> s.kind() == StepKind.TALKS);
        return told.isEmpty() && talks ? USUAL : told;
    }
}
