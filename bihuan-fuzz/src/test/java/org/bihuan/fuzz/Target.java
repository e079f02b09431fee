package org.bihuan.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bihuan.cli.CommandLines;
import org.bihuan.testkit.DocxMaker;
import org.bihuan.testkit.HostileOpenDocuments;

/** What the search is let loose on. */
public enum Target {
    /** Bytes of any format, through the one door for files. */
    FILE {
        @Override
        void look(byte[] fixture) {
            Promises.ofReading(fixture);
        }
    },
    /** The body of a Word document; the package around it is sound. */
    WORD {
        @Override
        void look(byte[] fixture) {
            Promises.ofReading(fixture);
        }

        @Override
        byte[] fixture(byte[] mutated) {
            return DocxMaker.document().raw(new String(mutated, UTF_8)).bytes();
        }
    },
    /** The body of an OpenDocument text. */
    OPEN_DOCUMENT {
        @Override
        void look(byte[] fixture) {
            Promises.ofReading(fixture);
        }

        @Override
        byte[] fixture(byte[] mutated) {
            return HostileOpenDocuments.of(new String(mutated, UTF_8));
        }
    },
    /** Rich text, PDF and binary Word: bytes as they come. */
    RICH_TEXT {
        @Override
        void look(byte[] fixture) {
            Promises.ofReading(fixture);
        }
    },
    PDF {
        @Override
        void look(byte[] fixture) {
            Promises.ofReading(fixture);
        }
    },
    BINARY_WORD {
        @Override
        void look(byte[] fixture) {
            Promises.ofReading(fixture);
        }
    },
    /** Tables of any format, and a ledger read out of them. */
    TABLES {
        @Override
        void look(byte[] fixture) {
            LedgerPromises.of(fixture);
        }
    },
    /** The sheet of a workbook; the package around it is sound. */
    SHEET {
        @Override
        void look(byte[] fixture) {
            LedgerPromises.of(fixture);
        }

        @Override
        byte[] fixture(byte[] mutated) {
            return LedgerPromises.workbook(new String(mutated, UTF_8));
        }
    },
    /** Lines broken at a width, made of pieces. */
    BROKEN_LINES {
        @Override
        void look(byte[] fixture) {
            Promises.ofJoining(new String(fixture, UTF_8));
        }

        @Override
        byte[] fixture(byte[] mutated) {
            int width = mutated.length == 0 ? 20 : 10 + Byte.toUnsignedInt(mutated[0]) % 40;
            return Pieces.broken(Pieces.text(mutated), width).getBytes(UTF_8);
        }
    },
    /** Headings, marks and cue words in any order. */
    OUTLINE {
        @Override
        void look(byte[] fixture) {
            Promises.ofOutline(new String(fixture, UTF_8));
        }

        @Override
        byte[] fixture(byte[] mutated) {
            return Pieces.text(mutated).getBytes(UTF_8);
        }
    },
    /** The same, all rules looking. */
    CHECK {
        @Override
        void look(byte[] fixture) {
            Promises.ofChecking(new String(fixture, UTF_8));
        }

        @Override
        byte[] fixture(byte[] mutated) {
            return Pieces.text(mutated).getBytes(UTF_8);
        }
    },
    /** Characters one by one, all rules looking. */
    CHARACTERS {
        @Override
        void look(byte[] fixture) {
            Promises.ofChecking(new String(fixture, UTF_8));
        }
    },
    FRAMEWORK {
        @Override
        void look(byte[] fixture) {
            Promises.ofFrameworks(new String(fixture, UTF_8));
        }
    },
    /** A list of wordings in lines of our own. */
    WORDING {
        @Override
        void look(byte[] fixture) {
            Promises.ofWording("any.txt", new String(fixture, UTF_8));
        }
    },
    /** A list of wordings that an office keeps for textlint's prh or for Vale. */
    WORDING_OF_OTHERS {
        @Override
        void look(byte[] fixture) {
            Promises.ofWording("any.yaml", new String(fixture, UTF_8));
        }
    },
    /** The search for many words at once, beside the search for one after the other. */
    LITERALS {
        @Override
        void look(byte[] fixture) {
            List<String> lines = new String(fixture, UTF_8).lines().toList();
            Promises.ofLiterals(
                    lines.isEmpty() ? "" : lines.getFirst(), lines.stream().skip(1).toList());
        }
    },
    COMMAND_LINE {
        @Override
        void look(byte[] fixture) {
            CommandLines.look(
                    Arrays.asList(new String(fixture, UTF_8).split("\n", -1)), Locale.CHINESE);
        }
    };

    /**
     * Tries one input.
     *
     * @throws AssertionError if a promise is broken
     */
    abstract void look(byte[] fixture);

    /** What the target looks at, of what the search mutates. */
    byte[] fixture(byte[] mutated) {
        return mutated;
    }

    /** Name of the folder with its inputs. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
