package org.bihuan.server.statement;

/**
 * What later parts of the loop do when a version is handed in; every bean of this type is told
 * within the same transaction, so that neither is there without the other.
 */
public interface AfterSubmission {

    void submitted(Submitted version);
}
