package app.vouch.web;

import app.vouch.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is not there, what is not yours, and an id or a button's value that is none: one page for all, so that nobody finds out by asking. */
@ControllerAdvice
class ErrorAnswers {

    @ExceptionHandler({
        NotFound.class,
        AccessDeniedException.class,
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        HttpRequestMethodNotSupportedException.class
    })
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(HttpServletRequest request) {
        Layout.nowhere(request);
        return "error/404";
    }

    /** Fields that no form of ours has, such as {@code kind[0]}. */
    @ExceptionHandler({InvalidPropertyException.class, ServletRequestBindingException.class, MultipartException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String unreadable() {
        return "error/400";
    }

    /** Saved twice in one moment: the other was first. Pages with a text to keep answer with both before this. */
    @ExceptionHandler({OptimisticLockingFailureException.class, DuplicateKeyException.class})
    @ResponseStatus(HttpStatus.CONFLICT)
    String atOnce() {
        return "error/409";
    }
}
