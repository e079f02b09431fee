package org.bihuan.bench;

import java.nio.charset.StandardCharsets;

/**
 * One text of the comparison. Rivals get it decoded, which flatters them a little; Bihuan decodes.
 *
 * @param framework id of the framework it is checked with
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only gone over
record Text(String chars, byte[] utf8, String framework) {
    static Text of(String chars, String framework) {
        return new Text(chars, chars.getBytes(StandardCharsets.UTF_8), framework);
    }
}
