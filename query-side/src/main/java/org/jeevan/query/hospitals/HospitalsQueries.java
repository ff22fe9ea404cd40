package org.jeevan.query.hospitals;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jeevan.api.Page;
import org.jeevan.api.hospital.HospitalQuery.FindHospitals;
import org.jeevan.api.hospital.HospitalQuery.FindInDirectory;
import org.jeevan.api.hospital.HospitalQuery.HospitalEntry;
import org.jeevan.api.hospital.HospitalQuery.HospitalView;
import org.jeevan.api.hospital.HospitalQuery.Status;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.query.Cursor;
import org.jeevan.query.HospitalNames;
import org.jeevan.query.Limit;
import org.jeevan.query.ReadModels;
import org.springframework.stereotype.Component;

/** Answers which hospitals there are, and what they are called. A hospital's name never changes, so it is read once. */
@Component
class HospitalsQueries implements HospitalNames {

    private static final Comparator<HospitalView> BY_NAME = Comparator.comparing(
                    HospitalView::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(hospital -> hospital.hospitalId().value());

    private static final int DIRECTORY_MAX = 20;

    private final HospitalsTables tables;
    private final Map<HospitalId, String> names = new ConcurrentHashMap<>();

    HospitalsQueries(ReadModels models, HospitalsModel definition) {
        this.tables = definition.tablesOn(models.get(HospitalsModel.NAME));
    }

    @QueryHandler
    Page<HospitalView> handle(FindHospitals query) {
        int limit = Limit.require(query.limit());
        List<HospitalView> hospitals = tables.all().stream().sorted(BY_NAME).toList();
        int from = query.cursor() == null
                ? 0
                : placeAfter(hospitals, Cursor.parts(query.cursor(), 1).getFirst());
        List<HospitalView> shown = hospitals.subList(from, Math.min(from + limit, hospitals.size()));
        boolean more = from + shown.size() < hospitals.size();
        return new Page<>(shown, more ? Cursor.of(shown.getLast().hospitalId()) : null);
    }

    @QueryHandler
    List<HospitalEntry> handle(FindInDirectory query) {
        String named = query.named() == null ? "" : query.named().strip().toLowerCase(Locale.ROOT);
        return tables.all().stream()
                .filter(hospital -> hospital.status() == Status.APPROVED)
                .filter(hospital -> hospital.name().toLowerCase(Locale.ROOT).contains(named))
                .sorted(BY_NAME)
                .limit(DIRECTORY_MAX)
                .map(hospital -> new HospitalEntry(hospital.hospitalId(), hospital.name(), hospital.address()))
                .toList();
    }

    @Override
    public String of(HospitalId hospitalId) {
        return names.computeIfAbsent(
                hospitalId, id -> tables.find(id).map(HospitalView::name).orElse(null));
    }

    private static int placeAfter(List<HospitalView> hospitals, String hospitalId) {
        for (int i = 0; i < hospitals.size(); i++) {
            if (hospitals.get(i).hospitalId().value().equals(hospitalId)) {
                return i + 1;
            }
        }
        return hospitals.size();
    }
}
