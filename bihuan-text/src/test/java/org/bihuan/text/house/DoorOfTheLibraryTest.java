package org.bihuan.text.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.text.SourceText;
import org.bihuan.text.check.Checker;
import org.bihuan.text.outline.OutlineParser;
import org.bihuan.text.reuse.ReuseIndex;
import org.bihuan.text.reuse.ReuseIndexException;
import org.bihuan.text.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** What others build on is small, and the page that names it is right. */
class DoorOfTheLibraryTest {
    private static final int MOST = 20;

    /** Public for the sake of a neighbouring package. */
    private static final Set<String> SHARED =
            Set.of("Literals", "CharBits", "DataLines", "ChineseNumber", "SharedPass");

    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|\n]*\\| `([A-Za-z]+)` \\|");

    @Test
    void theDoorHasAtMostTwentyTypes() {
        assertThat(reachable()).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void thePageNamesThemAll() throws IOException {
        String page = Files.readString(Path.of("../docs/library.md"));

        assertThat(ROW.matcher(page).results().map(r -> r.group(1)))
                .containsExactlyInAnyOrderElementsOf(reachable());
    }

    @Test
    void nothingElseIsPublic() {
        assertThat(publicTypes())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(reachable().stream(), SHARED.stream()).toList());
    }

    private static Set<String> publicTypes() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.bihuan.text")
                        .stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every type that a caller meets who begins with the types of the examples. */
    private static Set<String> reachable() {
        Deque<Class<?>> open =
                new ArrayDeque<>(
                        Set.of(
                                SourceText.class,
                                OutlineParser.class,
                                RuleBook.class,
                                Checker.class,
                                ReuseIndex.class,
                                ReuseIndexException.class));
        Set<Class<?>> seen = new HashSet<>();
        Set<String> names = new TreeSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (type.isArray()) {
                open.push(type.getComponentType());
            } else if (type.getName().startsWith("org.bihuan.text") && seen.add(type)) {
                if (type.getDeclaringClass() == null) {
                    names.add(type.getSimpleName());
                }
                shownBy(type).forEach(shown -> add(shown, open));
            }
        }
        return names;
    }

    private static Stream<Type> shownBy(Class<?> type) {
        Stream<Type> around =
                type.getDeclaringClass() == null
                        ? Stream.empty()
                        : Stream.of(type.getDeclaringClass());
        Stream<Type> inside = Stream.of(type.getClasses());
        Stream<Type> kin = type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.of();
        Stream<Type> methods =
                Stream.of(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .flatMap(DoorOfTheLibraryTest::shownBy);
        Stream<Type> constructors =
                Stream.of(type.getConstructors())
                        .map(Constructor::getGenericParameterTypes)
                        .flatMap(Stream::of);
        return Stream.of(
                        around,
                        inside,
                        kin,
                        methods,
                        constructors,
                        Stream.of(type.getGenericInterfaces()))
                .flatMap(types -> types);
    }

    private static Stream<Type> shownBy(Method method) {
        return Stream.concat(
                Stream.of(method.getGenericReturnType()),
                Stream.of(method.getGenericParameterTypes()));
    }

    private static void add(Type type, Deque<Class<?>> open) {
        switch (type) {
            case Class<?> plain -> open.push(plain);
            case ParameterizedType made -> {
                add(made.getRawType(), open);
                Stream.of(made.getActualTypeArguments()).forEach(part -> add(part, open));
            }
            case WildcardType wild ->
                    Stream.of(wild.getUpperBounds()).forEach(bound -> add(bound, open));
            default -> {}
        }
    }
}
