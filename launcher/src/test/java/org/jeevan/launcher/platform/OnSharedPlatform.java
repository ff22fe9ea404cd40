package org.jeevan.launcher.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A test on the {@link SharedPlatform}: one class after the other, while a class with a platform of its own runs beside it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedPlatform.class)
@ResourceLock("the shared platform")
public @interface OnSharedPlatform {

    /** The largest record that it takes. */
    int RECORD_BYTES_MAX = 300 * 1024;
}
