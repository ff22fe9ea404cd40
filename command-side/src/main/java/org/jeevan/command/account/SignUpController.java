package org.jeevan.command.account;

import jakarta.servlet.http.HttpServletRequest;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.EmailAddress;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PersonName;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.login.Challenge.CompleteSignUp;
import org.jeevan.command.vault.Credentials;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a sign-up; nothing is claimed before the code has proven the e-mail address. */
@RestController
class SignUpController {

    private final Credentials credentials;
    private final OneTimeCodes codes;
    private final PasswordRules rules;

    SignUpController(Credentials credentials, OneTimeCodes codes, PasswordRules rules) {
        this.credentials = credentials;
        this.rules = rules;
        this.codes = codes;
    }

    record SignUpRequest(String fullName, String aadhaarNumber, String email, String password) {}

    @PostMapping("/api/v1/patients")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ChallengeAnswer> signUp(@RequestBody SignUpRequest request, HttpServletRequest http) {
        String fullName = PersonName.require(request.fullName(), "fullName");
        Identifier number = Identifier.aadhaar(request.aadhaarNumber());
        String email = EmailAddress.require(request.email(), "email");
        String password = rules.require(request.password(), "password", fullName, email, number.value());
        var completion = new CompleteSignUp(
                PatientId.random(), AccountId.random(), fullName, number.value(), email, credentials.hash(password));
        return codes.mailTo(email, completion, http, 202);
    }
}
