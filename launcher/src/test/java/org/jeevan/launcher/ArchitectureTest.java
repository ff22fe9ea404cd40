package org.jeevan.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows run launcher, sides, shared kernel, and nowhere else. */
class ArchitectureTest {

    private static final String[] SIDES = {"org.jeevan.command..", "org.jeevan.query..", "org.jeevan.summarization.."};
    private static final String[] KERNEL = {
        "org.jeevan.api..",
        "org.jeevan.axonserver..",
        "org.jeevan.crypto..",
        "org.jeevan.events..",
        "org.jeevan.files..",
        "org.jeevan.outages..",
        "org.jeevan.peers..",
        "org.jeevan.records..",
        "org.jeevan.sqlite..",
        "org.jeevan.web.."
    };
    private static final JavaClasses ALL = OurClasses.ALL;

    @ParameterizedTest
    @ValueSource(strings = {"org.jeevan.command..", "org.jeevan.query..", "org.jeevan.summarization.."})
    void a_side_depends_on_the_shared_kernel_only(String side) {
        noClasses()
                .that()
                .resideInAPackage(side)
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage(side).or(resideInAnyPackage(KERNEL)))))
                .check(ALL);
    }

    @Test
    void the_shared_kernel_knows_no_side_and_no_launcher() {
        classes()
                .that()
                .resideInAnyPackage(KERNEL)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(KERNEL).or(not(ours())))
                .check(ALL);
    }

    @Test
    void every_class_of_ours_is_in_the_launcher_a_side_or_the_kernel() {
        classes()
                .that(are(ours()))
                .should()
                .resideInAnyPackage(concat(concat(SIDES, KERNEL), "org.jeevan.launcher.."))
                .check(ALL);
    }

    @Test
    void the_language_depends_on_nothing_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("org.jeevan.api..")
                .should()
                .dependOnClassesThat(ours().and(not(resideInAnyPackage("org.jeevan.api.."))))
                .check(ALL);
    }

    @Test
    void language_and_cryptography_know_no_framework_of_the_web() {
        noClasses()
                .that()
                .resideInAnyPackage("org.jeevan.api..", "org.jeevan.crypto..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
                .check(ALL);
    }

    @Test
    void only_its_configuration_knows_which_event_store_it_is() {
        DescribedPredicate<JavaClass> store = resideInAPackage("org.jeevan.command.eventstore..")
                .and(not(simpleName("EventStoreConfiguration")))
                .and(not(simpleName("MoveToAxonServer"))); // a command of the operator, between two stores
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jeevan.command.eventstore..")
                .should()
                .dependOnClassesThat(store)
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.jeevan.command.eventstore..", "org.jeevan.events.store..", "org.jeevan.axonserver..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("EventStorageEngine")
                .check(ALL);
    }

    @Test
    void no_name_says_nothing() {
        noClasses()
                .that(are(ours()))
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto)(\\$.*)?")
                .check(ALL);
    }

    @Test
    void an_aggregate_reads_and_writes_nothing_and_asks_no_clock_and_no_chance() {
        DescribedPredicate<JavaClass> outside = resideInAnyPackage(
                        "java.io..", "java.nio..", "java.net..", "java.sql..", "org.slf4j..", "org.springframework..")
                .or(JavaClass.Predicates.assignableTo(Random.class))
                .or(JavaClass.Predicates.assignableTo(Clock.class));
        noClasses()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should()
                .dependOnClassesThat(outside)
                .check(ALL);
        noClasses()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(ALL);
    }

    @Test
    void nothing_takes_its_chances_where_an_attacker_could_guess() {
        noClasses()
                .that(are(ours()))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocalRandom.class)
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAnyPackage("org.jeevan..");
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
