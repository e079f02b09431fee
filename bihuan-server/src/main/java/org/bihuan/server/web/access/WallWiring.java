package org.bihuan.server.web.access;

import java.time.Clock;
import java.time.Duration;
import org.bihuan.server.access.AccessWall;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.Sights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the two walls in front of the pages: what the table allows, and what is in sight. */
@Configuration(proxyBeanMethods = false)
class WallWiring implements WebMvcConfigurer {

    private final ObjectProvider<AccessWall> wall;

    WallWiring(ObjectProvider<AccessWall> wall) {
        this.wall = wall;
    }

    @Bean
    static Sights sights() {
        return Sight::of;
    }

    /**
     * @param reads of one account in a minute
     * @param changes of one account in a minute
     * @param strangers requests from one address in five minutes
     */
    @Bean
    static PaceFilter paceFilter(
            @Value("${bihuan.pace.reads:1200}") int reads,
            @Value("${bihuan.pace.changes:120}") int changes,
            @Value("${bihuan.pace.strangers:3000}") int strangers,
            @Value("${bihuan.pace.machines:60}") int machines,
            Clock clock) {
        return new PaceFilter(
                new Pace(reads, Duration.ofMinutes(1), clock),
                new Pace(changes, Duration.ofMinutes(1), clock),
                new Pace(strangers, Duration.ofMinutes(5), clock),
                new Pace(machines, Duration.ofMinutes(1), clock));
    }

    /** It stands in the security chain, where it is known who asks, and nowhere else. */
    @Bean
    static FilterRegistrationBean<PaceFilter> paceInTheChainOnly(PaceFilter pace) {
        FilterRegistrationBean<PaceFilter> registration = new FilterRegistrationBean<>(pace);
        registration.setEnabled(false);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessWallInterceptor(wall.getObject()));
    }
}
