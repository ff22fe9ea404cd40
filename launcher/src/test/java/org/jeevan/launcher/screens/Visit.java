package org.jeevan.launcher.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jeevan.launcher.platform.Client;

/** One person's browser window on one screen, and how it looks to whom. */
final class Visit implements AutoCloseable {

    private static final Path AXE = Path.of("../frontend/node_modules/axe-core/axe.min.js");

    /** WCAG 2.2 at level AA, which takes in its forerunners. */
    private static final String VIOLATIONS = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
              return violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html));
            }""";

    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
              .map((element) => element.outerHTML.slice(0, 200))""";

    static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

    private static final int HEIGHT = 900;
    private static final int PICTURE_HEIGHT_MAX = 1500;

    final Page page;

    private final BrowserContext context;

    Visit(Browser browser, Cast cast, Who who, int width, int height) {
        this(browser, cast, cast.client(who), width, height);
    }

    /** As the person whose session the client has. */
    Visit(Browser browser, Cast cast, Client client, int width, int height) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-IN")
                .setTimezoneId("Asia/Kolkata")
                .setReducedMotion(ReducedMotion.REDUCE));
        String address = cast.story.process().address().toString();
        context.addCookies(client.cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(address))
                .toList());
        context.addInitScript(axe());
        page = context.newPage();
    }

    static Visit of(Browser browser, Cast cast, Screen screen) {
        Visit visit = new Visit(browser, cast, screen.who, 1440, HEIGHT);
        screen.open(visit.page, cast);
        visit.awaitContent();
        return visit;
    }

    void awaitContent() {
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("main [role=status][aria-label]")).hasCount(0);
    }

    Visit colours(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(page.locator("html"))
                .hasAttribute("data-mantine-color-scheme", scheme.name().toLowerCase());
        return this;
    }

    Visit width(int width) {
        page.setViewportSize(width, HEIGHT);
        return this;
    }

    /** The menu may be folded away; the choice in it is the same. */
    Visit language(String code) {
        page.locator("header select").selectOption(code, new Locator.SelectOptionOptions().setForce(true));
        assertThat(page.locator("html")).hasAttribute("lang", code);
        return this;
    }

    @SuppressWarnings("unchecked")
    List<String> violations() {
        return (List<String>) page.evaluate(VIOLATIONS);
    }

    @SuppressWarnings("unchecked")
    List<String> tooWide() {
        return (List<String>) page.evaluate(TOO_WIDE);
    }

    /** From the top, as far as a reader of a repository scrolls. */
    void photograph(Path file) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, Math.min(height, PICTURE_HEIGHT_MAX)));
    }

    @Override
    public void close() {
        context.close();
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
