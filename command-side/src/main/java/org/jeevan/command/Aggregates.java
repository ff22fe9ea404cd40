package org.jeevan.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jeevan.api.rejection.CommandRejected;

/** Asks an aggregate a question outside any command: the newest decided state, mostly from the cache. */
public class Aggregates {

    private final Configuration configuration;
    private final Cache cache;

    /** @param cache where the repositories keep what they have loaded */
    public Aggregates(Configuration configuration, Cache cache) {
        this.configuration = configuration;
        this.cache = cache;
    }

    /** @throws CommandRejected {@code not-found} if there is no such aggregate, or the condition does not hold for it */
    public <A> void require(Class<A> type, String id, Predicate<A> condition) {
        if (!ask(type, id, condition::test).orElse(false)) {
            throw CommandRejected.notFound();
        }
    }

    /** Empty if there is no such aggregate. The aggregate is locked only while the question is answered. */
    public <A, R> Optional<R> ask(Class<A> type, String id, Function<A, R> question) {
        if (isAbsent(id)) {
            return Optional.empty();
        }
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(id));
        try {
            R answer = configuration.repository(type).load(id).invoke(question);
            unit.commit();
            return Optional.ofNullable(answer);
        } catch (AggregateNotFoundException absent) {
            unit.rollback(absent);
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (unit.isActive()) {
                unit.rollback(failure);
            }
            throw failure;
        }
    }

    /** Most patients have given no consent, and to load what is not there costs ten times this question. */
    private boolean isAbsent(String id) {
        return !cache.containsKey(id)
                && configuration.eventStore().lastSequenceNumberFor(id).isEmpty();
    }
}
