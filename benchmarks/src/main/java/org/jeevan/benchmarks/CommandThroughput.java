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
import org.jeevan.benchmarks.Load.Window;
import org.jeevan.command.Commands;
import org.springframework.context.ApplicationContext;

/** Durable, encrypted commands in one process, with all projections and the saga running: {@code clients}, {@code patients}, {@code seconds}, {@code windows}. */
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
        int seconds = arguments.number("seconds", 5);
        int windows = arguments.number("windows", 5);
        report.method(("The launcher's context in one process; %d threads send, and wait for, one command each; %d"
                        + " patients; one window of 2 x %d s to warm up, then the median of %d windows of %d s.")
                .formatted(clients, patients, seconds, windows, seconds));
        try (var platform = InProcess.start(folder)) {
            var commands = platform.getBean(Commands.class);
            List<Person> people =
                    Stream.generate(Person::random).limit(patients).toList();
            people.parallelStream().forEach(person -> register(commands, person));
            var number = new AtomicLong();
            measure(
                    platform,
                    report,
                    "SubmitGeneralDetails",
                    "≥ 2,000/s",
                    windows,
                    seconds,
                    new Load(clients, client -> {
                        Person person = people.get(ThreadLocalRandom.current().nextInt(patients));
                        commands.send(
                                new SubmitGeneralDetails(person.patientId, Samples.details(number.incrementAndGet())),
                                person.actor);
                    }));
            measure(
                    platform,
                    report,
                    "RegisterPatient",
                    "",
                    windows,
                    seconds,
                    new Load(clients, client -> register(commands, Person.random())));
        }
    }

    private static void register(Commands commands, Person person) {
        commands.send(new RegisterPatient(person.patientId, person.actor.person(), Samples.NAME), person.actor);
    }

    private static void measure(
            ApplicationContext platform, Report report, String what, String target, int windows, int seconds, Load load)
            throws Exception {
        load.run(2 * seconds);
        Counters before = Counters.of(platform);
        List<Window> measured = load.run(windows, seconds);
        Counters counted = Counters.of(platform).since(before);
        report.add(what, target, "%.0f/s", Load.medianPerSecond(measured));
        report.add(what + ": each window", "", "%s", each(measured));
        report.add(what + ": latency", "", "%s", Load.percentiles(measured));
        counted.addTo(report, what, Load.count(measured));
    }

    private static String each(List<Window> windows) {
        return String.join(
                ", ",
                windows.stream()
                        .map(window -> "%.0f/s".formatted(window.perSecond()))
                        .toList());
    }
}
