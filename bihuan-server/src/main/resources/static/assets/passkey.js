/* Bihuan: passkeys. The one thing that cannot be done without a script; passwords always can.
   It has to be read by Chromium 78, where it offers nothing: no ?. and ??. */
(function () {
  "use strict";

  var place = document.querySelector("[data-passkey]");
  if (!place) { return; }
  var button = place.querySelector("[data-passkey-do]");
  var failed = place.querySelector("[data-passkey-failed]");
  var old = place.querySelector("[data-passkey-old]");
  var token = document.querySelector("input[name='_csrf']");

  /* Browsers have passkeys for names only, never for a bare number. */
  var number = /^[0-9.]+$|:/.test(window.location.hostname);
  if (!window.PublicKeyCredential || !window.isSecureContext || !navigator.credentials || number) {
    if (old) { old.hidden = false; }
    return;
  }

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    var array = new Uint8Array(plain.length);
    for (var i = 0; i < plain.length; i++) { array[i] = plain.charCodeAt(i); }
    return array.buffer;
  }

  function text(buffer) {
    if (!buffer) { return null; }
    var plain = "";
    new Uint8Array(buffer).forEach(function (one) { plain += String.fromCharCode(one); });
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function named(list) {
    return (list || []).map(function (one) {
      return { type: one.type, id: bytes(one.id), transports: one.transports };
    });
  }

  function send(address, body) {
    return fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": token.value },
      body: body ? JSON.stringify(body) : undefined
    }).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    });
  }

  function common(made) {
    return {
      id: made.id,
      rawId: text(made.rawId),
      clientExtensionResults: made.getClientExtensionResults(),
      authenticatorAttachment: made.authenticatorAttachment
    };
  }

  function enter() {
    return send("/sign-in/passkey/options").then(function (asked) {
      asked.challenge = bytes(asked.challenge);
      asked.allowCredentials = named(asked.allowCredentials);
      return navigator.credentials.get({ publicKey: asked });
    }).then(function (signed) {
      var answer = common(signed);
      answer.credType = signed.type;
      answer.response = {
        authenticatorData: text(signed.response.authenticatorData),
        clientDataJSON: text(signed.response.clientDataJSON),
        signature: text(signed.response.signature),
        userHandle: text(signed.response.userHandle)
      };
      return send("/sign-in/passkey", answer);
    }).then(function () { window.location.assign("/"); });
  }

  function add() {
    return send("/account/passkeys/options").then(function (asked) {
      asked.challenge = bytes(asked.challenge);
      asked.user.id = bytes(asked.user.id);
      asked.excludeCredentials = named(asked.excludeCredentials);
      return navigator.credentials.create({ publicKey: asked });
    }).then(function (made) {
      var answer = common(made);
      answer.type = made.type;
      answer.response = {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : []
      };
      return send("/account/passkeys/made", {
        publicKey: { credential: answer, label: place.getAttribute("data-label") }
      });
    }).then(function () { window.location.assign("/account#passkeys"); });
  }

  place.hidden = false;
  button.hidden = false;
  button.addEventListener("click", function () {
    failed.hidden = true;
    button.disabled = true;
    (place.getAttribute("data-passkey") === "in" ? enter() : add()).catch(function () {
      failed.hidden = false;
      button.disabled = false;
    });
  });
}());
