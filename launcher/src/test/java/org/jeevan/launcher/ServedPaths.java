package org.jeevan.launcher;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the controllers of all sides serve, as {@code METHOD /path/{variable}}. */
public final class ServedPaths {

    private ServedPaths() {}

    /** Each with the controller that serves it. */
    public static Map<String, Class<?>> all() {
        var served = new TreeMap<String, Class<?>>();
        handlers().forEach(method -> paths(method).forEach(path -> {
            if (served.put(path, method.getDeclaringClass()) != null) {
                throw new IllegalStateException(path + " is served twice");
            }
        }));
        return served;
    }

    /** Those that take in a form of several parts. */
    public static Set<String> multipart() {
        var served = new TreeSet<String>();
        handlers()
                .filter(method ->
                        Arrays.asList(mapping(method).consumes()).contains(MediaType.MULTIPART_FORM_DATA_VALUE))
                .forEach(method -> paths(method).forEach(served::add));
        return served;
    }

    private static Stream<Method> handlers() {
        return OurClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> mapping(method) != null);
    }

    private static Stream<String> paths(Method method) {
        RequestMapping own = mapping(method);
        RequestMapping all =
                AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        String prefix = all == null ? "" : all.path()[0];
        Stream<String> paths = own.path().length == 0 ? Stream.of("") : Arrays.stream(own.path());
        return paths.map(path -> own.method()[0] + " " + prefix + path);
    }

    private static RequestMapping mapping(Method method) {
        return AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    }
}
