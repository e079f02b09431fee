package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Spring Security's side of passkeys for the address at which this request came in. A key made for
 * one name is never offered by a browser under another, so nothing is won by a false name. The
 * device must know its owner (by PIN, finger or face): that makes a passkey two factors in one.
 */
final class PasskeyParty implements WebAuthnRelyingPartyOperations {

    /** Bound around every request that has to do with passkeys. */
    static final ScopedValue<Address> ADDRESS = ScopedValue.newInstance();

    private static final String NAME = "Bihuan";

    private final PasskeyBook book;

    PasskeyParty(PasskeyBook book) {
        this.book = book;
    }

    /** Where this installation is reached. */
    record Address(String host, String origin) {
        static Address of(HttpServletRequest request) {
            String scheme = request.getScheme();
            int usual = scheme.equals("https") ? 443 : 80;
            String port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
            String host = request.getServerName();
            return new Address(host, scheme + "://" + host + port);
        }
    }

    private Webauthn4JRelyingPartyOperations here() {
        Address address = ADDRESS.get();
        var party =
                new Webauthn4JRelyingPartyOperations(
                        book,
                        book,
                        PublicKeyCredentialRpEntity.builder().id(address.host()).name(NAME).build(),
                        Set.of(address.origin()));
        party.setCustomizeCreationOptions(options ->
                options.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build()));
        party.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return here().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return here().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return here().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return here().authenticate(request);
    }
}
