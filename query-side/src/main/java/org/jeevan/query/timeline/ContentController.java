package org.jeevan.query.timeline;

import static org.axonframework.messaging.responsetypes.ResponseTypes.optionalInstanceOf;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordQuery.FindContent;
import org.jeevan.api.record.RecordQuery.RecordLocation;
import org.jeevan.query.PatientReads;
import org.jeevan.query.RecordContents;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a record's original bytes, as a file to keep and never as a page of ours. */
@RestController
class ContentController {

    private final PatientReads reads;
    private final RecordContents contents;

    ContentController(PatientReads reads, RecordContents contents) {
        this.reads = reads;
        this.contents = contents;
    }

    @GetMapping({
        "/api/v1/patients/me/records/{recordId}/content",
        "/api/v1/patients/{patientId}/records/{recordId}/content"
    })
    void content(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable(required = false) PatientId patientId,
            @PathVariable RecordId recordId)
            throws IOException {
        ReadPermit permit = reads.permit(request, patientId, View.CONTENT, recordId, TimelineModel.NAME);
        RecordLocation location = reads.ask(new FindContent(permit, recordId), optionalInstanceOf(RecordLocation.class))
                .orElseThrow(PatientReads::notFound);
        try (InputStream content = contents.open(location, permit.patientId())) {
            describe(response, location);
            content.transferTo(response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset(); // nothing was sent yet, so a problem detail can still be
            }
            throw e;
        }
    }

    private static void describe(HttpServletResponse response, RecordLocation location) {
        response.setContentType(location.content().mediaType());
        response.setContentLengthLong(location.content().sizeBytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(location));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    /** RFC 6266 with the name in UTF-8; what a file system or a shell could take amiss becomes a dash. */
    private static String attachment(RecordLocation location) {
        String name =
                location.title().replaceAll("[^\\p{L}\\p{M}\\p{N} ._()-]", "-").replaceAll("^[. ]+|[. ]+$", "");
        String extension = extension(location.content().mediaType());
        String file = (name.isEmpty() ? "record" : name) + extension;
        return ContentDisposition.attachment()
                .filename(file, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static String extension(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "text/plain" -> ".txt";
            default -> "";
        };
    }
}
