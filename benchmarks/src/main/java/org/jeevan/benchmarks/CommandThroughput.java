package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientCommand.RegisterPatient;
import org.jeevan.api.patient.PatientCommand.SubmitGeneralDetails;
import org.jeevan.benchmarks.Benchmarks.Benchmark;
import org.jeevan.command.Commands;

/** Durable, encrypted commands in one process, with all projections and the saga running: {@code clients}, {@code patients}. */
final class CommandThroughput implements Benchmark {

    private record Person(PatientId patientId, Actor actor) {

        static Person random() {
            return new Person(PatientId.random(), Actor.patient(AccountId.random()));
        }
    }

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int clients = arguments.number("clients", 32);
        int patients = arguments.number("patients", 1_000);
        try (var platform = InProcess.start(folder)) {
            var measurement = Measurement.of(arguments, report, () -> Counters.of(platform));
            report.method(
                    "The launcher's context in one process; %d threads, each sends a command and waits for it; %d patients; %s"
                            .formatted(clients, patients, measurement.method()));
            var commands = platform.getBean(Commands.class);
            List<Person> people =
                    Stream.generate(Person::random).limit(patients).toList();
            people.parallelStream().forEach(person -> register(commands, person));
            var number = new AtomicLong();
            var submitting = new Load(clients, client -> {
                Person person = people.get(ThreadLocalRandom.current().nextInt(patients));
                commands.send(
                        new SubmitGeneralDetails(person.patientId, Samples.details(number.incrementAndGet())),
                        person.actor);
            });
            measurement.run("SubmitGeneralDetails", "≥ 2,000/s (aim 5,000/s)", "", submitting);
            var registering = new Load(clients, client -> register(commands, Person.random()));
            measurement.run("RegisterPatient", "", "", registering);
        }
    }

    private static void register(Commands commands, Person person) {
        commands.send(new RegisterPatient(person.patientId, person.actor.person(), Samples.NAME), person.actor);
    }
}
