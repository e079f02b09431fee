package org.bihuan.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.bihuan.server.Main;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** Generated from tables and from templates: all of it is public, none of it is a module. */
    private static final DescribedPredicate<JavaClass> GENERATED =
            JavaClass.Predicates.resideInAnyPackage(
                    "org.bihuan.server.schema..",
                    "org.bihuan.server.views..",
                    "org.bihuan.server.testing..",
                    "org.bihuan.server.architecture..");

    @Test
    void knowEachOthersDoorsOnlyAndNoCircles() {
        ApplicationModules modules = ApplicationModules.of(Main.class, GENERATED);

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("audit", "organisation", "identity", "cycle", "web");
        modules.verify();
    }
}
