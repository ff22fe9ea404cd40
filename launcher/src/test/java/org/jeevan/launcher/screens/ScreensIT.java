package org.jeevan.launcher.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jeevan.launcher.platform.Chromium;
import org.jeevan.launcher.platform.OnSharedPlatform;
import org.jeevan.launcher.platform.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every screen. With {@code -Dscreens.refresh=true} their pictures in the repository are taken anew. */
@OnSharedPlatform
@TestInstance(Lifecycle.PER_CLASS)
class ScreensIT {

    private static final Path ROUTES = Path.of("../frontend/src/app/AppRoutes.tsx");
    private static final Path PICTURES = Path.of("../frontend/screens");
    private static final Pattern PATH = Pattern.compile("path=\"([^\"]+)\"(?! element=\\{<Navigate)");
    private static final int PHONE = 390;
    private static final int SMALLEST = 320;
    private static final int DESK = 1440;

    private final Story story;

    private Chromium chromium;
    private Cast cast;

    ScreensIT(Story story) {
        this.story = story;
    }

    @BeforeAll
    void a_browser_and_people() {
        chromium = Chromium.start();
        cast = Cast.of(story);
    }

    @AfterAll
    void no_browser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void every_route_is_among_them() throws IOException {
        Stream<String> routes = PATH.matcher(Files.readString(ROUTES))
                .results()
                .map((MatchResult found) -> found.group(1))
                .map(path -> path.equals("*") ? path : "/" + path);
        Set<String> ours =
                Arrays.stream(Screen.values()).map(screen -> screen.route).collect(Collectors.toSet());
        assertThat(ours)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(routes, Stream.of("/")).toList());
    }

    @ParameterizedTest
    @EnumSource
    void keeps_nobody_out_and_fits_the_smallest_phone_in_every_language(Screen screen) {
        try (Visit visit = Visit.of(chromium.browser(), cast, screen)) {
            SoftAssertions all = new SoftAssertions();
            all.assertThat(visit.violations()).as("light").isEmpty();
            all.assertThat(visit.colours(ColorScheme.DARK).violations())
                    .as("dark")
                    .isEmpty();
            all.assertThat(visit.width(PHONE).violations()).as("on a phone").isEmpty();
            visit.width(SMALLEST);
            for (String language : new String[] {"en", "hi", "te"}) {
                all.assertThat(visit.language(language).tooWide()).as(language).isEmpty();
            }
            all.assertAll();
        }
    }

    @Test
    void a_picture_without_words_would_be_noticed() {
        try (Visit visit = Visit.of(chromium.browser(), cast, Screen.ABOUT)) {
            visit.page.evaluate("document.querySelector('main').append(new Image())");
            assertThat(visit.violations()).singleElement().asString().startsWith("image-alt");
        }
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "screens.refresh", matches = "true")
    void is_photographed(Screen screen) {
        try (Visit visit = Visit.of(chromium.browser(), cast, screen)) {
            visit.width(DESK).photograph(PICTURES.resolve(screen.fileName() + "-1440.png"));
            visit.width(PHONE).photograph(PICTURES.resolve(screen.fileName() + "-390.png"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HOME", "MY_RECORD", "DESK_EMERGENCY"})
    @EnabledIfSystemProperty(named = "screens.refresh", matches = "true")
    void is_photographed_in_hindi_and_telugu(Screen screen) {
        try (Visit visit = Visit.of(chromium.browser(), cast, screen)) {
            for (String language : new String[] {"hi", "te"}) {
                Path file = PICTURES.resolve("%s-%s-1440.png".formatted(screen.fileName(), language));
                visit.language(language).width(DESK).photograph(file);
            }
        }
    }
}
