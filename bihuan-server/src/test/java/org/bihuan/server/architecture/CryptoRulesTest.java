package org.bihuan.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Over everything that runs in the server's process; and over somebody who keeps none of it. */
class CryptoRulesTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("bihuan-testkit"))
                    .importPackages("org.bihuan");

    private static final JavaClasses OFFENDING =
            new ClassFileImporter().importClasses(Offender.class);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(CryptoRules.noWeakAlgorithm(), "MD5"),
                Arguments.of(CryptoRules.noWeakAlgorithm(), "SHA-1"),
                Arguments.of(CryptoRules.noWeakAlgorithm(), "AES/ECB/PKCS5Padding"),
                Arguments.of(CryptoRules.nothingForetold(), "java.util.Random"),
                Arguments.of(CryptoRules.nothingForetold(), "nameUUIDFromBytes"),
                Arguments.of(CryptoRules.nothingSentIsRun(), "ObjectInputStream"),
                Arguments.of(CryptoRules.programsAreStartedInFewPlaces(), "ProcessBuilder"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule, String what) {
        rule.check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFindsWhoeverBreaksIt(ArchRule rule, String what) {
        assertThat(rule.evaluate(OFFENDING).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(what));
    }

    /** What the rule allows is there, and the rule reads the very constants that are used. */
    @Test
    void whatIsReadIsWhatIsUsed() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName))
                .contains("org.bihuan.proof", "org.bihuan.server.identity");
        assertThat(CryptoRules.constants(CLASSES.get("org.bihuan.server.identity.ClockCode")))
                .contains("HmacSHA1");
        assertThat(CryptoRules.constants(CLASSES.get("org.bihuan.proof.Hash"))).contains("SHA-256");
    }

    /** Never called. */
    static final class Offender {

        private Offender() {}

        static java.util.List<Object> everythingAtOnce(byte[] sent) throws Exception {
            return java.util.List.of(
                    java.security.MessageDigest.getInstance("MD5").digest(sent),
                    java.security.MessageDigest.getInstance("SHA-1").digest(sent),
                    javax.crypto.Cipher.getInstance("AES/ECB/PKCS5Padding"),
                    new java.util.Random().nextInt(),
                    java.util.UUID.nameUUIDFromBytes(sent),
                    new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(sent))
                            .readObject(),
                    new ProcessBuilder("true").start());
        }
    }
}
