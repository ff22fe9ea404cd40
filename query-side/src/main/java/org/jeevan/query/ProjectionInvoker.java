package org.jeevan.query;

import java.util.Optional;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.KeyDestroyedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives one projection its events. An event that it fails on five times is set aside, except where the projection would
 * rather stop; what was forgotten meanwhile is skipped; a failing database, or keys that are out of reach, are no event's
 * fault and go to the caller.
 */
final class ProjectionInvoker implements EventHandlerInvoker {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionInvoker.class);
    private static final int ATTEMPTS_MAX = 5;

    private final ReadModelDefinition definition;
    private final ReadModel model;
    private final AnnotationEventHandlerAdapter projection;
    private final Savepoints savepoints;

    ProjectionInvoker(ReadModelDefinition definition, ReadModel model) {
        this.definition = definition;
        this.model = model;
        this.projection = new AnnotationEventHandlerAdapter(definition.projectionOn(model));
        this.savepoints = new Savepoints(model);
    }

    /** All of them, so that the read model's position is the store's even where the last events do not concern it. */
    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        if (!projection.canHandle(event)) {
            return;
        }
        RuntimeException failure = null;
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            failure = failureOf(event);
            if (failure == null) {
                model.stopped(false);
                return;
            }
        }
        if (definition.stopsAtPoison()) {
            model.stopped(true);
            throw failure;
        }
        setAside((TrackedEventMessage<?>) event, failure);
    }

    /** Without the protection that costs two statements per event; whoever calls this can undo the whole transaction. */
    void handleUnprotected(EventMessage<?> event) {
        if (projection.canHandle(event)) {
            project(event);
        }
    }

    private RuntimeException failureOf(EventMessage<?> event) {
        try {
            savepoints.run(() -> project(event));
            return null;
        } catch (KeyDestroyedException e) {
            return null; // forgotten between the event and now: there is nothing to show
        } catch (RuntimeException e) {
            if (Savepoints.isDatabaseFailure(e)) {
                throw e;
            }
            if (ProjectionWaitsException.isCalledFor(e)) {
                throw new ProjectionWaitsException(definition.name());
            }
            return e;
        }
    }

    private void project(EventMessage<?> event) {
        try {
            projection.handle(event);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ProjectionFailedException(definition.name(), e);
        }
    }

    private void setAside(TrackedEventMessage<?> event, RuntimeException failure) {
        long position = event.trackingToken().position().orElseThrow();
        Optional<PatientId> patientId = Subjects.patientOf(event);
        String type = event.getPayloadType().getSimpleName();
        LOG.warn(
                "{} sets aside event {} ({}): {}",
                definition.name(),
                position,
                type,
                failure.getClass().getName());
        model.setAside().add(position, event.getIdentifier(), type, failure, patientId);
    }
}
