package org.bihuan.server.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.server.page.Said;

/**
 * Faults as they are kept until somebody looks at them, in whatever language: a line each, parts
 * apart by tabs, arguments behind a letter for their kind.
 */
final class FaultLines {

    /** Nobody mends more than these before trying again. */
    static final int MOST = 100_000;

    private FaultLines() {}

    static String write(List<RowFault> faults) {
        return faults.stream().limit(MOST).map(FaultLines::line).collect(Collectors.joining("\n"));
    }

    private static String line(RowFault fault) {
        StringBuilder line = new StringBuilder();
        line.append(bare(fault.sheet())).append('\t').append(fault.row());
        line.append('\t').append(fault.why().key());
        for (Object argument : fault.why().arguments()) {
            line.append('\t');
            switch (argument) {
                case Said said -> line.append('k').append(said.key());
                case LocalDate day -> line.append('d').append(day);
                case Number number -> line.append('n').append(number);
                default -> line.append('t').append(bare(argument.toString()));
            }
        }
        return line.toString();
    }

    /** No tabs, line ends or signs that a database refuses. */
    private static String bare(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    static List<RowFault> read(String lines) {
        return lines.isEmpty()
                ? List.of()
                : Arrays.stream(lines.split("\n", -1)).map(FaultLines::fault).toList();
    }

    private static RowFault fault(String line) {
        String[] parts = line.split("\t", -1);
        List<Object> arguments = new ArrayList<>();
        for (int i = 3; i < parts.length; i++) {
            String text = parts[i].substring(1);
            arguments.add(
                    switch (parts[i].charAt(0)) {
                        case 'k' -> Said.of(text);
                        case 'd' -> LocalDate.parse(text);
                        case 'n' -> Integer.valueOf(text);
                        default -> text;
                    });
        }
        return new RowFault(parts[0], Integer.parseInt(parts[1]), new Said(parts[2], arguments));
    }
}
