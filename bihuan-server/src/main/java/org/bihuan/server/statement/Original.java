package org.bihuan.server.statement;

/** The file as it was uploaded, byte for byte. */
@SuppressWarnings("ArrayRecordComponent") // Handed to one response and forgotten; never compared.
record Original(StoredStatement statement, int version, String fileName, byte[] content) {}
