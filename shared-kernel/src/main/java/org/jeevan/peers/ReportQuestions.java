package org.jeevan.peers;

import org.jeevan.api.platform.SideReport;
import org.jeevan.api.platform.SideReport.Side;

/** What the command side asks the others for the admin. */
public final class ReportQuestions {

    private ReportQuestions() {}

    public record Asked(Side side) {}

    public static Question<Asked, SideReport> of(Side side) {
        String name =
                switch (side) {
                    case COMMAND -> "report-command";
                    case QUERY -> "report-query";
                    case SAGA -> "report-saga";
                };
        return new Question<>(name, Asked.class, SideReport.class);
    }
}
