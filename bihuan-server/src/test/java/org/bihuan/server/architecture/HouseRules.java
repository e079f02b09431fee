package org.bihuan.server.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** What a class may touch, by what it is called. */
final class HouseRules {

    private static final String[] HTTP = {
        "jakarta.servlet..",
        "org.springframework.web..",
        "org.springframework.http..",
        "org.springframework.security.web.."
    };

    private static final String[] SQL = {"org.jooq..", "java.sql..", "javax.sql.."};

    private HouseRules() {}

    static ArchRule onlyPagesKnowHttp(String root) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .and()
                .resideOutsideOfPackages(root + ".web..", root + ".testing..", root + ".views..")
                .and(isNot("Pages", root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP)
                .as("only …Pages (and web) know HTTP");
    }

    static ArchRule onlyRowsKnowSql(String root) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .and()
                .resideOutsideOfPackages(
                        root + ".schema..", root + ".database..", root + ".testing..")
                .and(isNot("Rows", root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SQL)
                .as("only …Rows know SQL");
    }

    static ArchRule timeComesFromTheClock(String root) {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".schema..", root + ".testing..")
                .should()
                .callMethodWhere(readsTheSystemsTime())
                .as("time comes from an injected Clock");
    }

    /** A nested class counts as its outermost one. */
    private static DescribedPredicate<JavaClass> isNot(String suffix, String root) {
        return DescribedPredicate.describe(
                "are no …" + suffix,
                type -> {
                    String name = type.getName().replaceFirst("\\$.*", "");
                    // Tells a transaction its sight over the bare connection, before jOOQ is there.
                    boolean listener = name.equals(root + ".identity.SightOfTransactions");
                    // Redirects is a Pages' hand: it makes a view and nothing else.
                    boolean redirects = name.equals(root + ".identity.Redirects");
                    // Speaks HTTP as a client, with what an administrator configured.
                    boolean calls = name.startsWith(root + ".outside.") && name.endsWith("Calls");
                    return !name.endsWith(suffix)
                            && !(suffix.equals("Pages") && calls)
                            && !(suffix.equals("Rows") && listener)
                            && !(suffix.equals("Pages") && redirects);
                });
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemsTime() {
        return DescribedPredicate.describe(
                "read the system's time",
                call -> {
                    String owner = call.getTargetOwner().getName();
                    boolean now =
                            call.getName().equals("now")
                                    && owner.startsWith("java.time.")
                                    && call.getTarget().getRawParameterTypes().stream()
                                            .noneMatch(type ->
                                                    type.getName().equals("java.time.Clock"));
                    return now
                            || (owner.equals("java.lang.System")
                                    && call.getName().equals("currentTimeMillis"));
                });
    }
}
