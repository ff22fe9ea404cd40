package org.jeevan.outages;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutageTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger("outage test");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Outage outage = new Outage(logger, "The store");

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    @Test
    void says_nothing_while_all_is_well() {
        outage.answered();
        assertThat(lines.list).isEmpty();
    }

    @Test
    void an_outage_is_two_lines_however_long_it_lasts() {
        for (int i = 0; i < 1_000; i++) {
            outage.missed(new IllegalStateException("Asha Rao's record"));
        }
        outage.answered();
        outage.answered();
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO);
        assertThat(lines.list).allSatisfy(line -> {
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getFormattedMessage()).startsWith("The store").doesNotContain("Asha");
        });
    }

    @Test
    void the_next_outage_is_told_again() {
        outage.missed("no answer");
        outage.answered();
        outage.missed("no answer");
        assertThat(lines.list).hasSize(3);
    }
}
