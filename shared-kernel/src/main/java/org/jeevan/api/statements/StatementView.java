package org.jeevan.api.statements;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jeevan.api.identity.StatementId;

/**
 * A statement that counts. In JSON its fields stand beside the id.
 *
 * @param statedAt when it got its present words
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StatementView(
        StatementId statementId, @JsonUnwrapped OwnStatement statement, Instant statedAt) {}
