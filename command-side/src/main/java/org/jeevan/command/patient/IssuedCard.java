package org.jeevan.command.patient;

import java.time.Instant;
import org.jeevan.api.identity.CardId;
import org.jeevan.api.identity.CardToken;

/** A patient's valid card, without its token: that lies in the vault. */
public record IssuedCard(CardId cardId, String fingerprint, Instant issuedAt) {

    /** Whether the token stands on this card. The fingerprint leads to no token, so that its comparison tells nothing. */
    public boolean carries(CardToken token) {
        return fingerprint.equals(token.fingerprint());
    }
}
