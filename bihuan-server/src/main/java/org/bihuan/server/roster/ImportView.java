package org.bihuan.server.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bihuan.server.page.Page;
import org.bihuan.server.page.Said;
import org.bihuan.server.page.Tone;

/** A workbook on its way in, as its page shows it. Public only because templates are elsewhere. */
public record ImportView(
        String href,
        ImportState state,
        Said word,
        Tone tone,
        Said lead,
        boolean atWork,
        int done,
        int total,
        List<SheetLine> sheets,
        int faultCount,
        List<FaultLine> faults,
        int waitingCount,
        List<FaultLine> waiting,
        boolean changesNothing,
        boolean comesBack) {

    /** Faults that are shown on the page; the workbook that comes back has all. */
    static final int SHOWN = 100;

    /** Rows of a sheet by what becomes of them. */
    public record SheetLine(Said sheet, int added, int changed, int asked, int left) {}

    /** Whether any row takes a second person. */
    public boolean anyAsked() {
        return sheets.stream().anyMatch(line -> line.asked() > 0);
    }

    /**
     * @param sheet empty for what is wrong with the file as a whole
     */
    public record FaultLine(String sheet, int row, String why) {}

    /** One of the imports before. */
    public record Line(String fileName, String when, Said word, Tone tone, String href) {}

    static List<Line> lines(Page page, List<RosterImport> imports) {
        return imports.stream()
                .map(one ->
                        new Line(
                                one.fileName(),
                                page.moment(one.uploadedAt()),
                                word(one.state()),
                                tone(one.state()),
                                RosterAddresses.of(one.id())))
                .toList();
    }

    /**
     * @param remarks what is wrong with its rows, or what they wait for if nothing is
     */
    static ImportView of(Page page, RosterImport found, List<RowFault> remarks) {
        List<SheetLine> sheets =
                Arrays.stream(SheetKind.values())
                        .map(kind -> {
                            RosterPlan.Tally tally = found.counts().of(kind);
                            return new SheetLine(
                                    Said.of(kind.key()),
                                    tally.added(),
                                    tally.changed(),
                                    tally.asked(),
                                    tally.left());
                        })
                        .toList();
        return new ImportView(
                RosterAddresses.of(found.id()),
                found.state(),
                word(found.state()),
                tone(found.state()),
                Said.of("roster.import.lead." + word(found.state().name()), found.faultCount()),
                Imports.isAtWork(found),
                found.done(),
                found.total(),
                sheets,
                found.faultCount(),
                found.faultCount() > 0 ? lines(page, remarks, SHOWN) : List.of(),
                found.faultCount() > 0 ? 0 : remarks.size(),
                found.faultCount() > 0 ? List.of() : lines(page, remarks, SHOWN),
                found.state() == ImportState.READY && found.total() == 0,
                comesBack(remarks));
    }

    private static List<FaultLine> lines(Page page, List<RowFault> remarks, int most) {
        return remarks.stream()
                .limit(most)
                .map(one -> new FaultLine(one.sheet(), one.row(), page.say(one.why())))
                .toList();
    }

    /** A file that could not be read as a workbook cannot be given back as one. */
    static boolean comesBack(List<RowFault> faults) {
        return faults.stream().anyMatch(fault -> !fault.sheet().isEmpty());
    }

    private static Said word(ImportState state) {
        return Said.of("roster.import.state." + word(state.name()));
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }

    private static Tone tone(ImportState state) {
        return switch (state) {
            case CHECKING, WRITING -> Tone.GOING;
            case REFUSED, FAILED -> Tone.BAD;
            case READY -> Tone.SOON;
            case DONE -> Tone.GOOD;
        };
    }
}
