package org.bihuan.framework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of frameworks, at most one of each id and version. */
public record Frameworks(List<ReviewFramework> all) {
    public Frameworks {
        all = List.copyOf(all);
        if (all.stream().map(ReviewFramework::reference).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two frameworks of the same id and version");
        }
    }

    /**
     * The packs that come with the product.
     *
     * @throws IllegalStateException if one of them is missing or has a mistake; tests keep that
     *     from happening
     */
    public static Frameworks shipped() {
        return ShippedPacks.frameworks();
    }

    /**
     * @param reference an id, meaning its newest version, or an id with a version, such as {@code
     *     generic@1}
     */
    public Optional<ReviewFramework> find(String reference) {
        return all.stream()
                .filter(f -> f.id().equals(reference) || f.reference().equals(reference))
                .max(Comparator.comparingInt(ReviewFramework::version));
    }
}
