package org.jeevan.command;

import java.util.Objects;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jeevan.api.rejection.Rejection;

/** What a fixture expects of a refusal: its code, and the field where one is at fault. */
public final class Rejected {

    private Rejected() {}

    public static Matcher<Rejection> as(Rejection.Code code) {
        return as(code, null);
    }

    public static Matcher<Rejection> as(Rejection.Code code, String field) {
        return new CustomTypeSafeMatcher<>("%s of field %s".formatted(code, field)) {
            @Override
            protected boolean matchesSafely(Rejection rejection) {
                return rejection.code() == code && Objects.equals(rejection.field(), field);
            }
        };
    }
}
