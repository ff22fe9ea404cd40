package org.jeevan.web;

import static org.jeevan.api.rejection.Rejection.Code.AADHAAR_CHECKSUM;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.INTERNAL;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.MALFORMED_REQUEST;
import static org.jeevan.api.rejection.Rejection.Code.METHOD_NOT_ALLOWED;
import static org.jeevan.api.rejection.Rejection.Code.UNAVAILABLE;
import static org.jeevan.api.rejection.Rejection.Code.UNSUPPORTED_MEDIA_TYPE;

import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.jeevan.api.identity.InvalidIdentifierException;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.outages.OutOfReach;
import org.jeevan.records.RecordStoreUnavailableException;
import org.jeevan.sqlite.WriterPoisonedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Turns every refusal into one form of answer. What was sent is never repeated, neither in the answer nor in the log. */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> rejected(CommandRejected rejected) {
        return Problem.answer(rejected.rejection());
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(InvalidIdentifierException invalid) {
        return Problem.answer(
                invalid.problem() == InvalidIdentifierException.Problem.CHECKSUM
                        ? new Rejection(AADHAAR_CHECKSUM, "One of the digits is wrong", "aadhaarNumber")
                        : new Rejection(INVALID_FIELD, "An Aadhaar number has 12 digits", "aadhaarNumber"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> forgotten(KeyDestroyedException forgotten) {
        return Problem.answer(new Rejection(ERASED, "This has been erased"));
    }

    /** From a bus: the rejection is the exception's details. */
    @ExceptionHandler
    ResponseEntity<Problem> failed(CommandExecutionException failure) {
        return failure.<Object>getDetails()
                .filter(Rejection.class::isInstance)
                .map(rejection -> Problem.answer((Rejection) rejection))
                .orElseGet(() -> unexpected(failure));
    }

    @ExceptionHandler
    ResponseEntity<Problem> failed(QueryExecutionException failure) {
        return failure.<Object>getDetails()
                .filter(Rejection.class::isInstance)
                .map(rejection -> Problem.answer((Rejection) rejection))
                .orElseGet(() -> unexpected(failure));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException failure) {
        return Problem.answer(rejectionIn(failure).orElseGet(() -> malformed(failure)));
    }

    /** A path that names no possible thing is the same as one that names an unknown thing. */
    @ExceptionHandler
    ResponseEntity<Problem> mismatched(MethodArgumentTypeMismatchException failure) {
        boolean inPath = failure.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return Problem.answer(
                inPath
                        ? CommandRejected.notFound().rejection()
                        : new Rejection(INVALID_FIELD, "Not a possible value", failure.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestValueException failure) {
        return Problem.answer(new Rejection(MALFORMED_REQUEST, "A part of the request is missing"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unsupported(HttpMediaTypeNotSupportedException failure) {
        return Problem.answer(new Rejection(UNSUPPORTED_MEDIA_TYPE, "This content type is not taken here"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException failure) {
        return Problem.answer(new Rejection(MALFORMED_REQUEST, "The answer cannot be given in the form asked for"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unsupported(HttpRequestMethodNotSupportedException failure) {
        return Problem.answer(new Rejection(METHOD_NOT_ALLOWED, "This cannot be done with that method"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> absent(NoResourceFoundException failure) {
        return Problem.answer(CommandRejected.notFound().rejection());
    }

    @ExceptionHandler
    ResponseEntity<Problem> outOfReach(RecordStoreUnavailableException failure) {
        LOG.warn("{}", failure.getMessage());
        return Problem.answer(new Rejection(UNAVAILABLE, "Records cannot be reached at the moment; please try again"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unexpected(RuntimeException failure) {
        if (failure.getCause() instanceof RecordStoreUnavailableException unavailable) {
            return outOfReach(unavailable);
        }
        return rejectionIn(failure).map(Problem::answer).orElseGet(() -> {
            LOG.error("A request failed: {}", trace(failure));
            return Problem.answer(new Rejection(
                    INTERNAL,
                    "Something went wrong on our side; please look whether it happened before you try again"));
        });
    }

    private static Optional<Rejection> rejectionIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandRejected rejected) {
                return Optional.of(rejected.rejection());
            }
            if (cause instanceof WriterPoisonedException) {
                LOG.error("{}", cause.getMessage());
                return Optional.of(new Rejection(UNAVAILABLE, "Nothing can be stored here until a restart"));
            }
            if (cause instanceof OutOfReach) {
                LOG.debug("{}", cause.getMessage()); // of the outage whoever asked has told
                return Optional.of(new Rejection(
                        UNAVAILABLE,
                        "A part of the platform is out of reach; look whether it happened, and try again"));
            }
        }
        return Optional.empty();
    }

    private static Rejection malformed(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json && !json.getPath().isEmpty()) {
                String field = json.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining("."));
                return new Rejection(INVALID_FIELD, "Not a possible value", field);
            }
        }
        return new Rejection(MALFORMED_REQUEST, "The body is not the JSON that is expected here");
    }

    /** Classes and lines without messages: a message may quote what somebody sent. */
    private static String trace(Throwable failure) {
        var trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, 12); i++) {
                trace.append("\n    at ").append(frames[i]);
            }
            trace.append("\n  by ");
        }
        return trace.append("nothing else").toString();
    }
}
