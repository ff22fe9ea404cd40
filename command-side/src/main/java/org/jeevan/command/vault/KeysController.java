package org.jeevan.command.vault;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.crypto.KeyKind;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the admin the ages of the platform's keys, and rotates them. No key, nor anything derived from one, is in an answer. */
@RestController
class KeysController {

    private final KeyRotations rotations;

    KeysController(KeyRotations rotations) {
        this.rotations = rotations;
    }

    record KeysAnswer(List<KeyAnswer> keys) {}

    /** As answers and requests spell {@link KeyKind}. */
    enum KeyName {
        KEK,
        INDEX,
        LEDGER,
        TRANSPORT,
        LOCAL
    }

    enum RotationState {
        IDLE,
        RUNNING,
        RETRYING
    }

    /**
     * @param problem a word for support, while it is {@code RETRYING}
     * @param remaining how many rows are still under an older version
     */
    record KeyAnswer(
            KeyName kind,
            RotationState state,
            long remaining,
            @Nullable String problem,
            List<VersionAnswer> versions) {}

    /** @param protects rows under it; null where that is not counted */
    record VersionAnswer(
            int version, Instant knownSince, @Nullable Long protects) {}

    record RotationRequest(String kind) {}

    @GetMapping("/api/v1/keys")
    ResponseEntity<KeysAnswer> keys() {
        List<KeyAnswer> keys =
                rotations.status().stream().map(KeysController::answer).toList();
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new KeysAnswer(keys));
    }

    @PostMapping("/api/v1/keys/rotations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<KeyAnswer> rotate(
            @RequestBody RotationRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String header) {
        KeyKind kind = kind(request.kind());
        String key = IdempotencyKey.orRandom(header);
        rotations.start(kind, SignedIn.current().actor().person().value() + '/' + key);
        return ResponseEntity.accepted()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(answer(rotations.status(kind)));
    }

    private KeyKind kind(String name) {
        return Stream.of(KeyKind.values())
                .filter(rotations::canRotate)
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandRejected(
                        Rejection.Code.INVALID_FIELD,
                        "KEK or INDEX; the other keys are rotated while the platform stands still",
                        "kind"));
    }

    private static KeyAnswer answer(KeyRotations.Status status) {
        List<VersionAnswer> versions = status.versions().stream()
                .map(version -> new VersionAnswer(version.version(), version.knownSince(), version.rows()))
                .toList();
        return new KeyAnswer(
                KeyName.valueOf(status.kind().name()),
                state(status),
                status.remaining(),
                status.problem().orElse(null),
                versions);
    }

    private static RotationState state(KeyRotations.Status status) {
        if (status.problem().isPresent()) {
            return RotationState.RETRYING;
        }
        return status.isRunning() ? RotationState.RUNNING : RotationState.IDLE;
    }
}
