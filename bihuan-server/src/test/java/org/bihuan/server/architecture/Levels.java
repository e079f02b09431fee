package org.bihuan.server.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Who may know whom inside the server: imports go down, and between packages of one level they do
 * not go at all.
 *
 * @param root {@code org.bihuan.server}, or the root of the deliberate offenders
 */
record Levels(String root) {

    /** Lowest first. A package that is in no level fails the test until it is given one. */
    static final List<List<String>> ORDER =
            List.of(
                    List.of("ids", "schema", "database", "page"),
                    List.of("audit"),
                    List.of("organisation", "framework"),
                    List.of("identity"),
                    List.of("access"),
                    List.of("cycle", "regime", "weighing", "auditing", "outside", "roster"),
                    List.of("sample", "selfcheck"),
                    List.of("talk", "notice", "suggestion"),
                    List.of("statement"),
                    List.of("meeting", "reuse"),
                    List.of("ledger"),
                    List.of("mail"),
                    List.of("reminder"),
                    List.of("carryover", "exchange", "trace"),
                    List.of("web"));

    /** Made by the build; they know what the features let them know. */
    private static final List<String> MADE = List.of("views", "testing", "architecture");

    ArchRule importsGoDown() {
        return ArchRuleDefinition.classes()
                .that(resideInAnyPackage(root + ".*.."))
                .and()
                .resideOutsideOfPackages(
                        MADE.stream().map(made -> root + "." + made + "..").toArray(String[]::new))
                .should(new OnlyKnowLowerLevels(this));
    }

    /** Level of a class, from 0; empty outside the packages of {@link #root}. */
    Optional<Integer> levelOf(JavaClass type) {
        String feature = featureOf(type);
        for (int level = 0; level < ORDER.size(); level++) {
            if (ORDER.get(level).contains(feature)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    String featureOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + ".")
                ? name.substring(root.length() + 1).replaceFirst("\\..*", "")
                : "";
    }

    private static final class OnlyKnowLowerLevels extends ArchCondition<JavaClass> {

        private final Levels levels;

        OnlyKnowLowerLevels(Levels levels) {
            super("only know lower levels");
            this.levels = levels;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Optional<Integer> own = levels.levelOf(type);
            if (own.isEmpty()) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no level"));
                return;
            }
            type.getDirectDependenciesFromSelf()
                    .forEach(dependency -> {
                        JavaClass target = dependency.getTargetClass();
                        boolean same = levels.featureOf(target).equals(levels.featureOf(type));
                        boolean up =
                                levels.levelOf(target)
                                        .filter(level -> level >= own.get())
                                        .isPresent();
                        if (up && !same) {
                            events.add(
                                    SimpleConditionEvent.violated(
                                            type, dependency.getDescription()));
                        }
                    });
        }
    }
}
