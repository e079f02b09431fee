package org.bihuan.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.server.identity.OpenSession;
import org.bihuan.server.identity.SignedIn;
import org.bihuan.server.page.Page;
import org.bihuan.server.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a form holds reaches a page field by field, by name: no object of ours is filled from a
 * request, so nobody can send a field that no form has (ASVS 5.0, 15.3.3).
 */
@ServerTest
class BindingNothingButFieldsTest {

    /** Made by the house, out of no field that a request could name. */
    private static final Set<Class<?>> OURS =
            Set.of(SignedIn.class, OpenSession.class, Page.class, RedirectAttributes.class);

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void noPageIsFilledFromARequest() {
        List<String> bound = new ArrayList<>();
        int asked = 0;
        for (HandlerMethod page : requestMappingHandlerMapping.getHandlerMethods().values()) {
            bound.addAll(bound(page.getMethod()));
            asked++;
        }

        assertThat(asked).isGreaterThan(50);
        assertThat(bound).isEmpty();
    }

    /** The control: a page that takes an object of the domain is found. */
    @Test
    void aFilledObjectIsFound() throws NoSuchMethodException {
        assertThat(bound(Careless.class.getDeclaredMethod("change", SignedIn.class, Item.class)))
                .hasSize(1);
    }

    private static List<String> bound(Method page) {
        List<String> bound = new ArrayList<>();
        for (Parameter parameter : page.getParameters()) {
            boolean byName =
                    parameter.isAnnotationPresent(RequestParam.class)
                            || parameter.isAnnotationPresent(PathVariable.class)
                            || parameter.isAnnotationPresent(RequestAttribute.class);
            boolean ofTheServlet = parameter.getType().getName().startsWith("jakarta.servlet.");
            if (!byName && !ofTheServlet && !OURS.contains(parameter.getType())) {
                bound.add(page + ": " + parameter);
            }
        }
        return bound;
    }

    /** What a form could fill, were it taken whole. */
    record Item(String words, boolean closed) {}

    /** Does what no page may. */
    static final class Careless {
        void change(SignedIn who, Item item) {}
    }
}
