package org.bihuan.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The loop drawn as a ring: one node for each step, the first on top, clockwise. Numbers are in
 * units of a square drawing of 320 by 320.
 */
public record Ring(List<Node> nodes) {
    private static final double CENTRE = 160;
    private static final double RADIUS = 126;

    /** One step of the loop, with its state in words. */
    public record Step(String name, Tone tone, String word, String href) {}

    /**
     * A step in its place.
     *
     * @param arc path from this node to the next one
     * @param closed whether this step is done, so that its arc is drawn whole
     */
    public record Node(int number, Step step, String x, String y, String arc, boolean closed) {}

    public Ring {
        nodes = List.copyOf(nodes);
    }

    public static Ring of(List<Step> steps) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            double here = angle(i, steps.size());
            double next = angle(i + 1, steps.size());
            String arc =
                    "M%s %s A%s %s 0 0 1 %s %s"
                            .formatted(
                                    x(here),
                                    y(here),
                                    number(RADIUS),
                                    number(RADIUS),
                                    x(next),
                                    y(next));
            Step step = steps.get(i);
            boolean closed = step.tone() == Tone.GOOD;
            nodes.add(new Node(i + 1, step, x(here), y(here), arc, closed));
        }
        return new Ring(nodes);
    }

    public long done() {
        return nodes.stream().filter(Node::closed).count();
    }

    private static double angle(int step, int steps) {
        return 2 * Math.PI * step / steps - Math.PI / 2;
    }

    private static String x(double angle) {
        return number(CENTRE + RADIUS * Math.cos(angle));
    }

    private static String y(double angle) {
        return number(CENTRE + RADIUS * Math.sin(angle));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
