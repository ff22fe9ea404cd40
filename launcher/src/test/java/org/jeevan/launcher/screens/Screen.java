package org.jeevan.launcher.screens;

import static org.jeevan.launcher.screens.Who.ADMIN;
import static org.jeevan.launcher.screens.Who.AUDITOR;
import static org.jeevan.launcher.screens.Who.HOSPITAL;
import static org.jeevan.launcher.screens.Who.NOBODY;
import static org.jeevan.launcher.screens.Who.PATIENT;

import com.microsoft.playwright.Page;
import java.util.Locale;

/** Every screen there is, and who sees it. */
enum Screen {
    HOME(NOBODY, "/"),
    ABOUT(NOBODY, "/about"),
    CONTACT(NOBODY, "/contact"),
    SIGN_UP(NOBODY, "/sign-up"),
    LOG_IN(NOBODY, "/log-in/:kind?"),
    FORGOTTEN(NOBODY, "/log-in/:kind/forgotten"),
    MISSING(NOBODY, "*"),
    PASSWORD(PATIENT, "/password"),
    MY_RECORD(PATIENT, "/me"),
    MY_EMERGENCY(PATIENT, "/me/emergency"),
    MY_DOCUMENT(PATIENT, "/me/records/:recordId") {
        @Override
        void open(Page page, Cast cast) {
            page.navigate(cast.story.process().address() + "/me/records/" + cast.recordOfAsha());
            Steps.awaitInk(page, 200);
        }
    },
    MY_CARD(PATIENT, "/me/card"),
    MY_DETAILS(PATIENT, "/me/details"),
    MY_STATEMENTS(PATIENT, "/me/statements"),
    MY_SECURITY(PATIENT, "/me/security"),
    MY_GRANTS(PATIENT, "/me/grants"),
    MY_ACCESSES(PATIENT, "/me/accesses"),
    MY_ERASURE(PATIENT, "/me/erasure"),
    DESK(HOSPITAL, "/desk"),
    DESK_PATIENT(HOSPITAL, "/desk/patients/:patientId") {
        @Override
        void open(Page page, Cast cast) {
            Steps.lookUp(page, cast, cast.asha);
        }
    },
    DESK_DOCUMENT(HOSPITAL, "/desk/patients/:patientId/records/:recordId") {
        @Override
        void open(Page page, Cast cast) {
            page.navigate(cast.story.process().address()
                    + route.replace(":patientId", cast.bharat.id()).replace(":recordId", cast.recordOfBharat()));
            Steps.awaitInk(page, 200);
        }
    },
    DESK_EMERGENCY(HOSPITAL, "/desk/patients/:patientId/emergency"),
    DESK_BREAK_GLASS(HOSPITAL, "/desk/patients/:patientId/break-glass"),
    DESK_REPLACE(HOSPITAL, "/desk/patients/:patientId/records/:recordId/replacement") {
        @Override
        void open(Page page, Cast cast) {
            page.navigate(cast.story.process().address()
                    + route.replace(":patientId", cast.bharat.id()).replace(":recordId", cast.recordOfBharat()));
        }
    },
    DESK_UPLOAD(HOSPITAL, "/desk/patients/:patientId/upload") {
        @Override
        void open(Page page, Cast cast) {
            super.open(page, cast);
            Steps.chooseFiles(page);
        }
    },
    STAFF(HOSPITAL, "/staff"),
    AUDIT_QUEUE(AUDITOR, "/audit/queue"),
    AUDIT_APPROVALS(AUDITOR, "/audit/approvals"),
    AUDIT_HISTORY(AUDITOR, "/audit/history") {
        @Override
        void open(Page page, Cast cast) {
            super.open(page, cast);
            Steps.askForHistory(page, cast.asha);
            Steps.playBack(page, 8);
        }
    },
    AUDIT_ACCESSES(AUDITOR, "/audit/accesses"),
    ADMINISTRATION(ADMIN, "/admin/:part?"),
    ADMIN_AUDITORS(ADMIN, "/admin/:part?") {
        @Override
        void open(Page page, Cast cast) {
            Steps.administer(page, cast, "auditors");
        }
    },
    ADMIN_KEYS(ADMIN, "/admin/:part?") {
        @Override
        void open(Page page, Cast cast) {
            Steps.administer(page, cast, "keys");
        }
    },
    ADMIN_PLATFORM(ADMIN, "/admin/:part?") {
        @Override
        void open(Page page, Cast cast) {
            Steps.administer(page, cast, "platform");
        }
    };

    final Who who;

    /** As the application's routes name it. */
    final String route;

    Screen(Who who, String route) {
        this.who = who;
        this.route = route;
    }

    void open(Page page, Cast cast) {
        String path = route.replace("/:kind?", "")
                .replace("/:part?", "")
                .replace(":kind", "patient")
                .replace("*", "/about/nowhere")
                .replace(":patientId", cast.bharat.id());
        page.navigate(cast.story.process().address() + path);
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
