package org.bihuan.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short mark of what the stylesheet, the scripts and the logo contain. */
final class AssetMark {
    private static final List<String> ASSETS =
            List.of("bihuan.css", "bihuan.js", "passkey.js", "reuse.js", "mark.svg");

    private AssetMark() {}

    static String compute() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String asset : ASSETS) {
                try (InputStream in =
                        AssetMark.class.getResourceAsStream("/static/assets/" + asset)) {
                    if (in == null) {
                        throw new IllegalStateException("no asset " + asset);
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
