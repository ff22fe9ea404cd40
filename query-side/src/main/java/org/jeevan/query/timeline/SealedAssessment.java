package org.jeevan.query.timeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.record.Assessment;
import org.jeevan.api.record.Assessment.By;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordEvent.EssentialAssessed;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.query.HospitalNames;

/** The last word of one person on one item, as a row keeps it. Who it was is kept for taking it back, and never shown. */
record SealedAssessment(
        String itemId, AccountId person, By by, HospitalId hospitalId, Verdict verdict, String reason, Instant at) {

    static final Comparator<SealedAssessment> NEWEST_FIRST =
            Comparator.comparing(SealedAssessment::at).reversed();

    static SealedAssessment of(EssentialAssessed event, Actor actor, Instant at) {
        By by = actor.role() == Role.PATIENT ? By.PATIENT : By.STAFF;
        return new SealedAssessment(
                event.itemId(), actor.person(), by, actor.organisation(), event.verdict(), event.reason(), at);
    }

    boolean sameItemAndPerson(SealedAssessment other) {
        return itemId.equals(other.itemId) && person.equals(other.person);
    }

    Assessment shown(HospitalNames hospitals) {
        HospitalRef hospital = hospitalId == null ? null : new HospitalRef(hospitalId, hospitals.of(hospitalId));
        return new Assessment(verdict, by, hospital, at, reason);
    }

    /** Of one item, newest first. */
    static List<Assessment> shown(List<SealedAssessment> all, String itemId, HospitalNames hospitals) {
        return all.stream()
                .filter(each -> each.itemId().equals(itemId))
                .sorted(NEWEST_FIRST)
                .map(each -> each.shown(hospitals))
                .toList();
    }
}
