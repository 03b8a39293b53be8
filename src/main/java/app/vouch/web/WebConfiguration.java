package app.vouch.web;

import app.vouch.kernel.MovableClock;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** No resource chain: each of its links would be searched for on the class path, at most of a page's cost. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final Assets assets;

    WebConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Bean
    static MovableClock clock() {
        return new MovableClock(Clock.systemUTC());
    }

    @Autowired
    void templates(ThymeleafViewResolver resolver, Layout layout, Formats formats, Forms forms, Texts texts) {
        resolver.addStaticVariable("layout", layout);
        resolver.addStaticVariable("assets", assets);
        resolver.addStaticVariable("fmt", formats);
        resolver.addStaticVariable("forms", forms);
        resolver.addStaticVariable("texts", texts);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new DayFormatter());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgumentResolver());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.base() + "/js/**")
                .addResourceLocations("classpath:/static/js/")
                .setCacheControl(AssetController.FOR_EVER);
        registry.addResourceHandler(assets.base() + "/*")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(AssetController.FOR_EVER);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(AssetController.FOR_EVER);
    }
}
