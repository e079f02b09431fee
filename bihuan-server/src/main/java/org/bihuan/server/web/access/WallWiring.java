package org.bihuan.server.web.access;

import org.bihuan.server.access.AccessWall;
import org.bihuan.server.identity.Sight;
import org.bihuan.server.identity.Sights;
import org.springframework.beans.factory.ObjectProvider;
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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessWallInterceptor(wall.getObject()));
    }
}
