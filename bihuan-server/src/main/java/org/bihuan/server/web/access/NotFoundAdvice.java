package org.bihuan.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bihuan.server.identity.NotInSight;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Foreign, missing and misspelt are answered alike: 404. An id that is none (not a UUID) is an
 * address that leads nowhere, not a bad request.
 */
@ControllerAdvice
class NotFoundAdvice {

    private final RefusalBook book;

    NotFoundAdvice(RefusalBook book) {
        this.book = book;
    }

    @ExceptionHandler(NotInSight.class)
    void notInSight(HttpServletRequest request, HttpServletResponse response) throws IOException {
        book.notThere(request);
        notThere(response);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    void notThere(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
