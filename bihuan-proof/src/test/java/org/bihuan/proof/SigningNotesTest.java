package org.bihuan.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bihuan.proof.SignedNote.Standing;
import org.junit.jupiter.api.Test;

class SigningNotesTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private final SigningKey log = SigningKey.generate("log.example/a", VerifierKey.Type.LOG);
    private final SigningKey witness =
            SigningKey.generate("witness.example/b", VerifierKey.Type.WITNESS);
    private final Checkpoint head = new Checkpoint("log.example/a", 7, Hash.ofLeaf(new byte[] {7}));

    /** The example in the documentation of Go's package note. */
    @Test
    void readsANoteThatAnotherProgramSigned() {
        String file =
                """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        VerifierKey key =
                VerifierKey.parse(
                        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        SignedNote note = SignedNote.parse(file).orElseThrow();

        assertThat(note.standing(key)).isEqualTo(Standing.SIGNED);
        assertThat(note.file()).isEqualTo(file);
        assertThat(note.head()).isEmpty();
        assertThat(SignedNote.parse(file.replace("problem is", "problem was")).orElseThrow())
                .returns(Standing.FORGED, changed -> changed.standing(key));
    }

    @Test
    void comesBackFromItsFile() {
        SignedNote note = SignedNote.of(head, log).seenBy(witness, NOW);

        SignedNote read = SignedNote.parse(note.file()).orElseThrow();

        assertThat(read.head()).contains(head);
        assertThat(read.standing(log.verifier())).isEqualTo(Standing.SIGNED);
        assertThat(read.standing(witness.verifier())).isEqualTo(Standing.SIGNED);
        assertThat(read.standing(SigningKey.generate("x", VerifierKey.Type.LOG).verifier()))
                .isEqualTo(Standing.ABSENT);
    }

    @Test
    void tellsAForgedLineFromAMissingOne() {
        String file = SignedNote.of(head, log).seenBy(witness, NOW).file();
        String larger = file.replace("\n7\n", "\n8\n");

        SignedNote forged = SignedNote.parse(larger).orElseThrow();

        assertThat(forged.standing(log.verifier())).isEqualTo(Standing.FORGED);
        assertThat(forged.standing(witness.verifier())).isEqualTo(Standing.FORGED);
    }

    @Test
    void isNoNoteWhenAnythingIsAmiss() {
        String file = SignedNote.of(head, log).file();

        assertThat(SignedNote.parse("")).isEmpty();
        assertThat(SignedNote.parse(file.stripTrailing())).isEmpty();
        assertThat(SignedNote.parse(file.replace("— ", "- "))).isEmpty();
        assertThat(SignedNote.parse(file.replace("\n\n", "\n"))).isEmpty();
        assertThat(SignedNote.parse(file + "— x !!!\n")).isEmpty();
        assertThat(SignedNote.parse(file.replace("\n7\n", "\n7\r\n"))).isEmpty();
    }

    @Test
    void knowsOneSpellingOfAHead() {
        String text = head.text();

        assertThat(Checkpoint.parse(text)).contains(head);
        assertThat(Checkpoint.parse(text + "more\n")).contains(head);
        assertThat(Checkpoint.parse(text.replace("\n7\n", "\n07\n"))).isEmpty();
        assertThat(Checkpoint.parse(text.replace("\n7\n", "\n-7\n"))).isEmpty();
        assertThat(Checkpoint.parse(text.replace("=", ""))).isEmpty();
        assertThatThrownBy(() -> new Checkpoint("two\nlines", 1, head.root()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyComesBackFromItsText() {
        assertThat(VerifierKey.parse(log.verifier().text())).isEqualTo(log.verifier());
        SigningKey again = SigningKey.parse(log.text());
        assertThat(SignedNote.of(head, again).standing(log.verifier())).isEqualTo(Standing.SIGNED);

        String text = log.verifier().text();
        assertThatThrownBy(() -> VerifierKey.parse(text.replace("log.example/a", "log.example/c")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifierKey.parse("nothing of the kind"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.parse(other(log.text(), witness.text())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.generate("with blank", VerifierKey.Type.LOG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String other(String first, String second) {
        return first.lines().findFirst().orElseThrow()
                + "\n"
                + second.lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void aCommitmentOpensWithItsTextAlone() {
        byte[] salt = Commitment.salt(new java.security.SecureRandom());
        Commitment commitment = Commitment.to("下乡调研少", salt);

        assertThat(commitment.opensWith(bytes("下乡调研少"), salt)).isTrue();
        assertThat(commitment.opensWith(bytes("下乡调研多"), salt)).isFalse();
        assertThat(commitment.opensWith(bytes("下乡调研少"), "another".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(commitment.value()).doesNotContain("下乡").startsWith("hmac:").hasSize(69);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
