package org.bihuan.server.page;

import java.io.Serializable;

/** A name that data brings along in both languages, to fill a hole of a sentence. */
public record Named(String zh, String en) implements Serializable {

    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }
}
