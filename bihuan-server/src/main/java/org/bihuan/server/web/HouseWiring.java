package org.bihuan.server.web;

import org.bihuan.server.page.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;

/** What pages need from the house: the words, and a way to say something after a redirect. */
@Configuration(proxyBeanMethods = false)
class HouseWiring {

    /** Strict in tests: there a missing key fails instead of being shown. */
    @Bean
    Words words(@Value("${bihuan.words.strict:false}") boolean strict) {
        return Words.load(HouseWiring.class.getClassLoader(), strict);
    }

    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    FlashMapManager notices(Words words) {
        return new NoticeCookies(words);
    }
}
