package org.bihuan.server.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Server certificates made for a test by the JDK's own tool. */
final class Certificates {

    private static final String PASSWORD = "not-secret";

    private final KeyStore store;
    private final Certificate root;

    private Certificates(KeyStore store, Certificate root) {
        this.store = store;
        this.root = root;
    }

    static Certificates forHost(String host) {
        return made(host, List.of("-validity", "3650"));
    }

    static Certificates expiredForHost(String host) {
        return made(host, List.of("-startdate", "-20d", "-validity", "10"));
    }

    private static Certificates made(String host, List<String> validity) {
        try {
            Path file = Files.createTempDirectory("bihuan-cert").resolve("server.p12");
            keytool(
                    file,
                    List.of(
                            "-alias",
                            "root",
                            "-dname",
                            "CN=root of a test",
                            "-ext",
                            "bc:c",
                            "-startdate",
                            "-30d",
                            "-validity",
                            "3650"));
            List<String> server =
                    new ArrayList<>(
                            List.of(
                                    "-alias",
                                    "server",
                                    "-signer",
                                    "root",
                                    "-dname",
                                    "CN=" + host,
                                    "-ext",
                                    "san=dns:" + host));
            server.addAll(validity);
            keytool(file, server);
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD.toCharArray());
            }
            Certificate root = store.getCertificate("root");
            store.deleteEntry("root");
            return new Certificates(store, root);
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void keytool(Path store, List<String> how) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString()));
        command.addAll(how);
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (tool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    SSLContext server() {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
