package org.bihuan.text.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;

/** Building on several processors: texts in parts of about equal length, results in their order. */
final class Work {
    /** Below so many characters a second thread costs more than it brings. */
    private static final long ALONE = 1 << 20;

    private static final int MOST_THREADS = 8;

    private Work() {}

    /** Texts {@code from} to before {@code to}. */
    record Part(int from, int to) {}

    static List<Part> parts(Material material, long characters) {
        return parts(material.count(), characters, material::length);
    }

    static List<Part> parts(List<ReuseText> texts) {
        long characters = texts.stream().mapToLong(t -> t.text().length()).sum();
        return parts(texts.size(), characters, i -> texts.get(i).text().length());
    }

    private static List<Part> parts(int count, long characters, IntUnaryOperator length) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
        if (characters < ALONE) {
            threads = 1;
        }
        List<Part> parts = new ArrayList<>();
        int from = 0;
        long seen = 0;
        for (int text = 0; text < count; text++) {
            seen += length.applyAsInt(text);
            if (seen * threads >= characters * (parts.size() + 1) && parts.size() + 1 < threads) {
                parts.add(new Part(from, text + 1));
                from = text + 1;
            }
        }
        parts.add(new Part(from, count));
        return parts;
    }

    static <T> List<T> all(List<Callable<T>> tasks) {
        try {
            if (tasks.size() == 1) {
                return List.of(tasks.getFirst().call());
            }
            try (ExecutorService pool = Executors.newFixedThreadPool(tasks.size())) {
                List<T> results = new ArrayList<>();
                for (Future<T> result : pool.invokeAll(tasks)) {
                    results.add(result.get());
                }
                return results;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One text at a time, its characters and grams. */
    static final class Scratch {
        char[] chars = new char[1 << 13];
        long[] hashes = new long[1 << 13];
        int length;
        int grams;

        void load(Material material, int text) {
            read(material, text);
            Grams.hash(chars, length, hashes);
            grams = Grams.count(length);
        }

        /** The characters only. */
        void read(Material material, int text) {
            length = material.length(text);
            if (length > chars.length) {
                chars = new char[length + length / 4];
                hashes = new long[chars.length];
            }
            material.copy(text, chars);
        }
    }
}
