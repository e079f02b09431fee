package org.bihuan.server.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What must not be used for secrets and proofs, and what would run what somebody sent. */
final class CryptoRules {

    /** Names of algorithms as the JDK knows them; a constant anywhere in a class counts. */
    private static final Pattern WEAK =
            Pattern.compile(
                    "(?i)MD[245]|SHA-?1|SHA|HMAC-?(MD5|SHA-?1)|(MD[25]|SHA1)withRSA|SHA1with(EC)?DSA"
                            + "|DES|DESede|RC[245]|ARCFOUR|Blowfish|.+/ECB/.*|.+/PKCS1Padding|SHA1PRNG"
                            + "|SSL|SSLv[23]|TLSv1(\\.1)?|PBEWith.*(MD5|DES|RC[24]).*");

    /**
     * RFC 6238 and every authenticator want HMAC-SHA-1 for codes of a clock, which it is fit for.
     */
    private static final Map<String, Set<String>> ALLOWED =
            Map.of("org.bihuan.server.identity.ClockCode", Set.of("HmacSHA1"));

    /** Makes numbers that can be foretold; {@code nameUUIDFromBytes} is MD5. */
    private static final Set<String> FORETOLD =
            Set.of(
                    "java.util.Random",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.util.SplittableRandom");

    /** Drawn futures of a forecast are no secret, and have to be the same every time. */
    private static final Set<String> DRAWS = Set.of("org.bihuan.ledger.forecast.Forecasts");

    private static final Set<String> PROCESSES =
            Set.of("org.bihuan.reading.room", "org.bihuan.postgres", "org.bihuan.cli");

    private CryptoRules() {}

    static ArchRule noWeakAlgorithm() {
        return ArchRuleDefinition.classes()
                .should(
                        new ArchCondition<>("name no weak algorithm") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                String outermost = type.getName().replaceFirst("\\$.*", "");
                                for (String constant : constants(type)) {
                                    if (WEAK.matcher(constant).matches()
                                            && !ALLOWED.getOrDefault(outermost, Set.of())
                                                    .contains(constant)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type,
                                                        "Class <%s> names %s"
                                                                .formatted(
                                                                        type.getName(), constant)));
                                    }
                                }
                            }
                        });
    }

    static ArchRule nothingForetold() {
        return ArchRuleDefinition.noClasses()
                .that(areNot(DRAWS))
                .should()
                .accessTargetWhere(
                        target(
                                "make what can be foretold",
                                (owner, name) ->
                                        FORETOLD.contains(owner)
                                                || (owner.equals("java.lang.Math")
                                                        && name.equals("random"))
                                                || (owner.equals("java.util.UUID")
                                                        && name.equals("nameUUIDFromBytes"))))
                .as("nothing is drawn that can be foretold");
    }

    static ArchRule nothingSentIsRun() {
        return ArchRuleDefinition.noClasses()
                .should()
                .accessTargetWhere(
                        target(
                                "run what was sent",
                                (owner, name) ->
                                        owner.equals("java.io.ObjectInputStream")
                                                || owner.startsWith("javax.script.")
                                                || owner.startsWith(
                                                        "org.springframework.expression.")
                                                || owner.startsWith("javax.tools.")
                                                || (owner.equals("java.lang.Runtime")
                                                        && name.equals("exec"))))
                .as("nothing that was sent is run or made into objects");
    }

    static ArchRule programsAreStartedInFewPlaces() {
        return ArchRuleDefinition.noClasses()
                .that(
                        DescribedPredicate.describe(
                                "start no programs",
                                type ->
                                        PROCESSES.stream()
                                                .noneMatch(type.getPackageName()::startsWith)))
                .should()
                .accessTargetWhere(
                        target(
                                "start a program",
                                (owner, _) -> owner.equals("java.lang.ProcessBuilder")))
                .as(
                        "programs are started by the reading room, the database's keeper and the shell");
    }

    private interface Target {
        boolean is(String owner, String name);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String what, Target target) {
        return DescribedPredicate.describe(
                what, access -> target.is(access.getTargetOwner().getName(), access.getName()));
    }

    private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
        return DescribedPredicate.describe(
                "are not " + names,
                type -> !names.contains(type.getName().replaceFirst("\\$.*", "")));
    }

    /** All texts that a class holds, as they stand in its file. */
    static List<String> constants(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            List<String> constants = new ArrayList<>();
            for (PoolEntry entry : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                if (entry instanceof StringEntry text) {
                    constants.add(text.stringValue());
                }
            }
            return constants;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
