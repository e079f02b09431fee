package org.bihuan.server.identity;

import java.time.Instant;

/** What became of a sign-in. */
public sealed interface SignInResult {

    /**
     * @param sessionSecret to be kept by the browser for this session
     * @param browserSecret to be kept by the browser for a year, so that it is known next time
     */
    record Welcome(OpenSession session, String sessionSecret, String browserSecret)
            implements SignInResult {}

    /**
     * The first step was right and a code is still to come.
     *
     * @param pendingSecret to be kept by the browser until then
     */
    record CodeNeeded(String pendingSecret) implements SignInResult {}

    /** Name or password is wrong, or the account is closed; nobody learns which. */
    record Wrong() implements SignInResult {}

    /** Too many failures under this name; the password was not looked at. */
    record TooSoon(Instant nextTryAt) implements SignInResult {}

    /** The code is wrong. */
    record WrongCode() implements SignInResult {}

    /** The code is right, but was used before. */
    record UsedCode() implements SignInResult {}

    /** The directory that would know the password could not be asked. */
    record DirectoryDown() implements SignInResult {}

    /** An outside system knows him, but no account here is his. */
    record Unbound(Why why) implements SignInResult {

        /** Why it is not. */
        public enum Why {
            NO_ACCOUNT,
            /** The account of that name holds an office, which outside systems do not open. */
            OFFICE,
            /** The account of that name is bound to somebody else of that system. */
            ANOTHER
        }
    }

    /** Whoever took so long for his code begins again. */
    record Expired() implements SignInResult {}
}
