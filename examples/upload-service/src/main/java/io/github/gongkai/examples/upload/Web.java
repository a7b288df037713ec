package io.github.gongkai.examples.upload;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Languages, and who is asked before a request is answered. */
@Configuration
class Web implements WebMvcConfigurer {

    private final Admission admission;

    Web(Admission admission) {
        this.admission = admission;
    }

    /** Chinese, or English where the browser or the switch on the page asks for it. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> known(request.getLocale(), request.getHeader("Accept-Language")));
        return resolver;
    }

    private static Locale known(Locale first, @Nullable String header) {
        return header != null && first.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(admission);
    }
}
