package org.bihuan.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.ZipFile;

/**
 * The last head of somebody else's log, in a file of one's own. It only ever moves on: whoever
 * keeps it compares every export with it, and takes the new head when all holds.
 */
record HeldHead(Path file) {

    boolean isThere() {
        return Files.exists(file);
    }

    /** Empty for a file that holds something else, which is never overwritten. */
    Optional<SignedNote> read() throws IOException {
        return SignedNote.parse(Files.readString(file)).filter(note -> note.head().isPresent());
    }

    /**
     * Takes the head of an export that was found to hold.
     *
     * @return the new number of entries; empty if the file is no export
     */
    Optional<Long> moveOn(Path export) throws IOException {
        Optional<SignedNote> head;
        try (ZipFile zip = new ZipFile(export.toFile())) {
            head = LogExport.text(zip, LogExport.HEAD).flatMap(SignedNote::parse);
        } catch (java.util.zip.ZipException noExport) {
            return Optional.empty();
        }
        if (head.isPresent()) {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, head.get().file());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE); // one folder: it can
        }
        return head.flatMap(SignedNote::head).map(Checkpoint::size);
    }
}
