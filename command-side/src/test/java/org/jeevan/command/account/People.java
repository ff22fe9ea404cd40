package org.jeevan.command.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.jeevan.api.identity.Verhoeff;

/** Signs people up and logs them in, as their browsers would. */
final class People {

    static final String PASSWORD = "river lamp 7 quiet";

    private final CommandSide side;
    private int patients;
    private Browser admin;

    People(CommandSide side) {
        this.side = side;
    }

    record Person(String kind, String identifier, String password, String email, Browser browser) {

        Person with(String other) {
            return new Person(kind, identifier, other, email, browser);
        }
    }

    Person patient() {
        patients++;
        String email = "patient%d@example.org".formatted(patients);
        String number = number(patients);
        Browser browser = side.browser();
        String challenge = browser.post(
                        "/patients",
                        Map.of("fullName", "Asha Rao", "aadhaarNumber", number, "email", email, "password", PASSWORD))
                .require(202)
                .text("challengeId");
        browser.post("/sessions/" + challenge + "/code", Map.of("code", side.mailbox.codeTo(email)))
                .require(200);
        return new Person("patient", number, PASSWORD, email, browser);
    }

    /** Still with the password that the platform made. */
    Person hospital(String email) {
        var issued = admin().post(
                        "/hospitals", Map.of("name", "City Hospital", "address", "1 Lake Road", "email", email))
                .require(201);
        return new Person("hospital", issued.text("hospitalId"), issued.text("initialPassword"), email, side.browser());
    }

    Person auditor(String email) {
        var issued = admin().post("/auditors", Map.of("name", "Meera Rao", "email", email))
                .require(201);
        return new Person("auditor", issued.text("auditorId"), issued.text("initialPassword"), email, side.browser());
    }

    /** With a password of his own from then on; logs in again where the clock has ended the session. */
    Browser admin() {
        if (admin == null) {
            Person issued = new Person("admin", "admin", issuedPassword(), "admin@localhost", side.browser());
            admin = withOwnPassword(issued).browser();
        } else if (admin.get("/sessions/current").status() != 200) {
            logIn(new Person("admin", "admin", PASSWORD, "admin@localhost", admin));
        }
        return admin;
    }

    private String issuedPassword() {
        try {
            return Files.readString(side.keys.resolve(FirstStart.PASSWORD_FILE)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Named staff, still with the password that the platform made. */
    Person colleague(Person firstUser, String name, String email) {
        var issued = firstUser
                .browser()
                .post("/hospitals/current/staff", Map.of("name", name, "displayName", "Lata Rao", "email", email))
                .require(201);
        return new Person("staff", issued.text("logInName"), issued.text("initialPassword"), email, side.browser());
    }

    Person withOwnPassword(Person person) {
        choosePassword(logIn(person), person.password());
        return person.with(PASSWORD);
    }

    /** By the mailed code. */
    Browser logIn(Person person) {
        return logIn(person, person.browser());
    }

    Browser logIn(Person person, Browser browser) {
        String challenge = begin(person, browser).require(200).text("challengeId");
        browser.post("/sessions/" + challenge + "/code", Map.of("code", side.mailbox.codeTo(person.email())))
                .require(200);
        return browser;
    }

    Browser.Answer begin(Person person, Browser browser) {
        return browser.post(
                "/sessions",
                Map.of("kind", person.kind(), "identifier", person.identifier(), "password", person.password()));
    }

    private static void choosePassword(Browser browser, String issued) {
        browser.put("/sessions/current/password", Map.of("oldPassword", issued, "newPassword", PASSWORD))
                .require(200);
    }

    private static String number(int index) {
        String digits = "%011d".formatted(23_456_700_000L + index);
        return Verhoeff.append(digits);
    }
}
