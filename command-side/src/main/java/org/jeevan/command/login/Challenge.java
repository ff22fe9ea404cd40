package org.jeevan.command.login;

import java.time.Instant;
import java.util.List;
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.IdentityDocument;

/**
 * What happens once the right code comes back. Kept sealed.
 *
 * @param boundTo who must bring the code: the random id of the browser that began, or the person at the desk
 */
public record Challenge(String boundTo, Purpose purpose) {

    /** What the code is for. */
    public sealed interface Purpose {

        /** On whose log-in it rests: once one of them is changed, the code counts no longer. */
        default List<AccountId> accounts() {
            return List.of();
        }
    }

    /** On one person's. */
    sealed interface OfAccount extends Purpose {

        AccountId accountId();

        @Override
        default List<AccountId> accounts() {
            return List.of(accountId());
        }
    }

    /** @param basis the password that was right and the account's state then: on others it is not completed */
    public record CompleteLogIn(AccountKind kind, AccountId accountId, PatientId patientId, String basis)
            implements Purpose {}

    /** Whose passkey comes back is not known before. */
    public record LogInByPasskey() implements Purpose {}

    /** The password is here as its hash only. */
    public record CompleteSignUp(
            PatientId patientId,
            AccountId accountId,
            String fullName,
            String aadhaarNumber,
            String email,
            String passwordHash)
            implements Purpose {}

    /**
     * @param lostFactors the person has lost everything that proves him beside the mailbox
     * @param staff who began
     */
    public record ConfirmAtDesk(
            PatientId patientId,
            AccountId accountId,
            HospitalId hospitalId,
            IdentityDocument document,
            Boolean lostFactors,
            AccountId staff)
            implements Purpose {

        @Override
        public List<AccountId> accounts() {
            return List.of(accountId, staff);
        }
    }

    /** Somebody signed in proves once more who he is, before something that matters. */
    public record ProveAgain(AccountId accountId) implements OfAccount {}

    /** @param secret that the authenticator application was offered, Base32 */
    public record EnrolTotp(AccountId accountId, String secret) implements OfAccount {}

    public record AddPasskey(AccountId accountId) implements OfAccount {}

    public record ChangeEmail(AccountId accountId, String email) implements OfAccount {}

    /**
     * Begun for anybody: whether there is such an account is looked up when nobody waits for it.
     *
     * @param basis to whom the code was mailed, and the account's state then; null until it is
     */
    public record ResetPassword(String kind, String identifier, String basis) implements Purpose {}

    /** The patient at the desk lets the hospital read what it asked for. */
    public record ConsentAtDesk(
            PatientId patientId,
            AccountId accountId,
            HospitalId hospitalId,
            GrantId grantId,
            GrantScope scope,
            Instant until,
            AccountId staff)
            implements Purpose {

        @Override
        public List<AccountId> accounts() {
            return List.of(accountId, staff);
        }
    }

    /** The patient means it: everything is to be forgotten. */
    public record ConfirmErasure(PatientId patientId, AccountId accountId) implements OfAccount {}
}
