package org.bihuan.postgres;

/**
 * A role of the managed server together with its generated password.
 *
 * @param password 43 characters of URL-safe Base64 (256 random bits); never logged
 */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return "Login[user=" + user + "]";
    }
}
