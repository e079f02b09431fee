package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Words;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

class NoticeAfterARedirectTest {
    private final NoticeCookies notices =
            new NoticeCookies(Words.load(getClass().getClassLoader(), true));

    @Test
    void isSaidOnceOnTheNextPage() {
        MockHttpServletResponse said = new MockHttpServletResponse();
        FlashMap flash = new FlashMap();
        flash.put("notice", Said.of("page.due", "三月；五日", 3));
        notices.saveOutputFlashMap(flash, new MockHttpServletRequest("POST", "/x"), said);
        MockHttpServletRequest next = new MockHttpServletRequest("GET", "/y");
        next.setCookies(said.getCookie("bihuan-notice"));
        MockHttpServletResponse after = new MockHttpServletResponse();

        FlashMap heard = notices.retrieveAndUpdate(next, after);

        assertThat(heard.get("notice")).isEqualTo(Said.of("page.due", "三月；五日", "3"));
        assertThat(after.getCookie("bihuan-notice").getMaxAge()).isZero();
    }

    @Test
    void isNotBelievedWhenItsKeyIsUnknownOrItIsNotOurs() {
        for (String forged : new String[] {"bm8tc3VjaC1rZXk", "***", "4pi6"}) {
            MockHttpServletRequest next = new MockHttpServletRequest("GET", "/y");
            next.setCookies(new Cookie("bihuan-notice", forged));

            FlashMap heard = notices.retrieveAndUpdate(next, new MockHttpServletResponse());
            assertThat((Object) heard).isNull();
        }
    }
}
