package org.jeevan.command.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.Aggregates;
import org.jeevan.command.patient.Patient;
import org.jeevan.command.vault.AccountSecrets;
import org.springframework.stereotype.Component;

/** Which patient an account says it is, for who logs in without a number. Whether it is bound, the patient decides. */
@Component
class PatientsOfAccounts {

    private static final String KIND = "patient";
    private static final String THE_ONE = "";

    private final AccountSecrets secrets;
    private final Aggregates aggregates;

    PatientsOfAccounts(AccountSecrets secrets, Aggregates aggregates) {
        this.secrets = secrets;
        this.aggregates = aggregates;
    }

    /** Written once; each log-in with the number says it again. */
    void remember(AccountId account, PatientId patient) {
        if (!find(account).equals(Optional.of(patient))) {
            secrets.put(account, KIND, THE_ONE, 0, patient.value().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The patient that the account is bound to now; empty for everybody else. */
    Optional<PatientId> boundTo(AccountId account) {
        return find(account).filter(patient -> aggregates
                .ask(Patient.class, patient.value(), Patient::boundAccount)
                .flatMap(bound -> bound)
                .filter(account::equals)
                .isPresent());
    }

    private Optional<PatientId> find(AccountId account) {
        return secrets.find(account, KIND, THE_ONE)
                .map(stored -> new PatientId(new String(stored.value(), StandardCharsets.US_ASCII)));
    }
}
