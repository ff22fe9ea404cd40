package org.jeevan.command.login;

import java.time.Instant;
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
    public sealed interface Purpose {}

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

    /** @param lostFactors the person has lost everything that proves him beside the mailbox */
    public record ConfirmAtDesk(
            PatientId patientId,
            AccountId accountId,
            HospitalId hospitalId,
            IdentityDocument document,
            Boolean lostFactors)
            implements Purpose {}

    /** Somebody signed in proves once more who he is, before something that matters. */
    public record ProveAgain(AccountId accountId) implements Purpose {}

    /** @param secret that the authenticator application was offered, Base32 */
    public record EnrolTotp(AccountId accountId, String secret) implements Purpose {}

    public record AddPasskey(AccountId accountId) implements Purpose {}

    public record ChangeEmail(AccountId accountId, String email) implements Purpose {}

    /** Begun for anybody: whether there is such an account is looked up only when the code comes back. */
    public record ResetPassword(String kind, String identifier) implements Purpose {}

    /** The patient at the desk lets the hospital read what it asked for. */
    public record ConsentAtDesk(
            PatientId patientId,
            AccountId accountId,
            HospitalId hospitalId,
            GrantId grantId,
            GrantScope scope,
            Instant until)
            implements Purpose {}

    /** The patient means it: everything is to be forgotten. */
    public record ConfirmErasure(PatientId patientId, AccountId accountId) implements Purpose {}
}
