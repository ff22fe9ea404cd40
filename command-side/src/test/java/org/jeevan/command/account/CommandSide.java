package org.jeevan.command.account;

import static org.jeevan.api.Examples.NOON;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jeevan.command.CommandSideConfiguration;
import org.jeevan.command.TestClock;
import org.jeevan.command.mail.Mailer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The command side over HTTP on a real server, with a clock that a test moves and a mailbox that it reads. */
final class CommandSide implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("^(\\d{6})$", Pattern.MULTILINE);

    private final ConfigurableApplicationContext context;
    final TestClock clock;
    final Mailbox mailbox;
    final Path keys;

    private CommandSide(Path home, String[] profiles, String... settings) {
        keys = home.resolve("keys");
        context = new SpringApplicationBuilder(Node.class)
                .profiles(profiles)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.config.location=classpath:/jeevan.yml", // without the profile that
                                        // this side runs with alone
                                        "--jeevan.data-dir=" + home.resolve("data"),
                                        "--jeevan.keys-dir=" + keys),
                                Arrays.stream(settings))
                        .toArray(String[]::new));
        clock = context.getBean(TestClock.class);
        mailbox = context.getBean(Mailbox.class);
    }

    static CommandSide start(Path home) {
        return new CommandSide(home, new String[0]);
    }

    static CommandSide start(Path home, String profile, String... settings) {
        return new CommandSide(home, new String[] {profile}, settings);
    }

    /** No {@code @Configuration}, which the command side's own scan would find too. */
    @EnableAutoConfiguration(excludeName = "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration")
    @Import(CommandSideConfiguration.class)
    static class Node {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock(NOON);
        }

        @Bean
        @Primary
        Mailbox mailbox() {
            return new Mailbox();
        }
    }

    /** Every mail there was. */
    static final class Mailbox implements Mailer {

        private final List<Map.Entry<String, Mail>> mails = new CopyOnWriteArrayList<>();

        @Override
        public void send(String to, Mail mail) {
            mails.add(Map.entry(to, mail));
        }

        List<Mail> to(String address) {
            return mails.stream()
                    .filter(each -> each.getKey().equals(address))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        /** The newest. */
        String codeTo(String address) {
            return to(address).reversed().stream()
                    .map(mail -> CODE.matcher(mail.body()))
                    .filter(Matcher::find)
                    .map(digits -> digits.group(1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No code to " + address));
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    Browser browser() {
        return new Browser(port());
    }

    @Override
    public void close() {
        context.close();
    }
}
