package org.bihuan.server.statement;

import java.util.List;
import java.util.UUID;

/**
 * Why an upload or a word on a remark was not accepted; each with what somebody needs to mend it.
 */
sealed interface Refused {
    /** Neither a file nor a text. */
    record Nothing() implements Refused {}

    /** A file and a text: we do not guess which one is meant. */
    record Both() implements Refused {}

    /**
     * The reader could not make a text of it.
     *
     * @param key of the sentence that says why
     * @param arguments what fills that sentence
     */
    record Unreadable(String key, List<String> arguments, boolean file) implements Refused {}

    /** Something that cannot be kept faithfully, counted from the first letter. */
    record Unkeepable(int position, boolean file) implements Refused {}

    record TitleTooLong(int characters, int most) implements Refused {}

    record WhoseMissing() implements Refused {}

    /** Not somebody of this unit. */
    record WhoseUnknown() implements Refused {}

    /** He may begin no statement but his own. */
    record WhoseNotYours() implements Refused {}

    /** There is one already; a changed text becomes its next version. */
    record AlreadyThere(UUID statementId) implements Refused {}

    record TooManyVersions(int most) implements Refused {}

    /** Of one person within an hour; the next may come in so many minutes. */
    record TooManyFiles(int most, long minutes) implements Refused {}

    /** The unit's files together would take more than it may keep. */
    record UnitFull(long kept, long most) implements Refused {}

    record ReasonMissing(int remark) implements Refused {}

    record ReasonTooLong(int remark, int characters, int most) implements Refused {}

    /** The remark is not, or no longer, what it was when the page was printed. */
    record RemarkGone() implements Refused {}

    /** Nothing that can be called anything begins there, or not any more. */
    record PlaceGone() implements Refused {}

    /** It was not said what begins there. */
    record CallMissing() implements Refused {}

    record TooManyCorrections(int most) implements Refused {}

    /** The framework and the library know no such kind of document. */
    record KindUnknown() implements Refused {}

    /** Readers may read. */
    record NotYours() implements Refused {}
}
