package org.jeevan.launcher;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the web application; its own pages are all the one document, whichever of them a visitor comes in by. */
@Configuration(proxyBeanMethods = false)
class WebApplication implements WebMvcConfigurer {

    /** As listed in {@code frontend/src/app/paths.ts}. */
    private static final String[] PAGES = {
        "/", "/about", "/contact", "/sign-up", "/log-in", "/password", "/me", "/desk", "/staff", "/audit", "/admin"
    };

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String page : PAGES) {
            registry.addViewController(page).setViewName("forward:/index.html");
            if (!page.equals("/")) {
                registry.addViewController(page + "/**").setViewName("forward:/index.html");
            }
        }
    }

    /** What is in {@code /assets} is named by its content and never changes; the document that names it may at any time. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
