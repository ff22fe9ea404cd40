package org.jeevan.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jeevan.command.mail.Mailer.Mail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailsTest {

    private static final String CODE = "314159";

    static Stream<Method> texts() {
        return Arrays.stream(Mails.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == Mail.class);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_code_stands_alone_on_its_line_and_in_no_subject(Method text) throws ReflectiveOperationException {
        Mail mail = (Mail) text.invoke(
                null,
                Arrays.stream(text.getParameterTypes())
                        .map(type -> type == Instant.class ? Instant.EPOCH : CODE)
                        .toArray());
        assertThat(mail.subject()).doesNotContain(CODE).matches("[\\x20-\\x7e]{5,78}");
        assertThat(mail.body().chars()).allMatch(character -> character < 128);
        if (text.getName().endsWith("ode")) {
            assertThat(mail.body().lines()).contains(CODE);
        }
    }
}
