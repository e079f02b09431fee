package org.bihuan.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders {@code feature/name} with the template {@code src/main/jte/feature/name.jte}, which the
 * build has compiled. The whole page is made before its first byte is sent, so an error in a
 * template is still answered with an error page.
 */
@Component
class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    JteViews.class.getClassLoader(),
                    "org.bihuan.server.views");

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return name.contains(":") || !engine.hasTemplate(template) ? null : new JteView(template);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                model.forEach(parameters::put);
            }
            Utf8ByteOutput page = new Utf8ByteOutput();
            engine.render(template, parameters, page);
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
