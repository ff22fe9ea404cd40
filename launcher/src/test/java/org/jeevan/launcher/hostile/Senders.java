package org.jeevan.launcher.hostile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jeevan.launcher.platform.Client;
import org.jeevan.launcher.platform.RawConnection;
import org.jeevan.launcher.platform.RawConnection.Answers;
import org.jeevan.launcher.platform.Story;

/** One person of each role, who sends requests byte by byte. */
final class Senders {

    private final Story story;
    private final Map<String, Client> byRole = new LinkedHashMap<>();
    private final Story.Patient patient;

    Senders(Story story) {
        this.story = story;
        patient = story.signUp("Hamsa Rao");
        byRole.put("patient", patient.client());
        byRole.put("staff", story.hospital("Hamsa Hospital").client());
        byRole.put("auditor", story.anotherSessionOfAuditor());
        byRole.put("admin", story.anotherSessionOfAdmin());
        byRole.values().forEach(client -> client.get("/api/v1/sessions/current").require(200));
    }

    Map<String, Client> byRole() {
        return byRole;
    }

    Client staff() {
        return byRole.get("staff");
    }

    Story.Patient patient() {
        return patient;
    }

    /** The request line's method and target as they are, a body of JSON, and the session of the client. */
    Answers send(Client client, String method, String target, String moreHeaders, String body) {
        return RawConnection.exchange(
                story.process(),
                "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%sContent-Length: %d\r\n\r\n%s"
                        .formatted(method, target, session(client), moreHeaders, body.length(), body));
    }

    /** Cookies and the header that goes with them. */
    static String session(Client client) {
        String cookies = client.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return "Cookie: %s\r\nX-XSRF-TOKEN: %s\r\n"
                .formatted(cookies, client.cookies().get("XSRF-TOKEN"));
    }
}
