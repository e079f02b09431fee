package org.bihuan.server.auditing;

import java.util.Optional;
import org.bihuan.proof.Hash;
import org.bihuan.proof.LogEntry;

/**
 * An entry with its place in the log.
 *
 * @param place from 0
 * @param hash as it was when it got its place
 * @param person name of whoever acted; empty where the system did, or somebody of another unit
 */
public record LogLine(long place, LogEntry entry, Hash hash, Optional<String> person) {}
