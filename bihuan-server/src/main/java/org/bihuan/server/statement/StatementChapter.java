package org.bihuan.server.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bihuan.server.sample.SampleChapter;
import org.bihuan.server.sample.SampleUnit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A member's statement with faults that one can see, handed in by the organiser. */
@Component
@Order(10)
class StatementChapter implements SampleChapter {
    private final Statements statements;

    StatementChapter(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void write(SampleUnit unit) {
        unit.as(
                "xu",
                who ->
                        statements.handIn(
                                who,
                                unit.cycle().id(),
                                Optional.of(unit.person("lin").personId()),
                                text()));
    }

    private static String text() {
        try (InputStream in = StatementChapter.class.getResourceAsStream("/sample/statement.txt")) {
            if (in == null) {
                throw new IllegalStateException("no sample statement on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
