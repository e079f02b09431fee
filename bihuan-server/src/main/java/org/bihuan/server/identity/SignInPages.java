package org.bihuan.server.identity;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SignInPages {

    @GetMapping("/sign-in")
    ResponseEntity<String> form(CsrfToken token) {
        return page(HttpStatus.OK, token);
    }

    @PostMapping("/sign-in/refused")
    ResponseEntity<String> refused(CsrfToken token) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, token);
    }

    private static ResponseEntity<String> page(HttpStatus status, CsrfToken token) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_HTML)
                .body(
                        "<form method=post action=/sign-in><input name=name><input name=password type=password>"
                                + "<input type=hidden name=_csrf value='"
                                + token.getToken()
                                + "'><button></button></form>");
    }
}
