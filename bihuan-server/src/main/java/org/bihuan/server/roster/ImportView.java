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
        boolean changesNothing,
        boolean comesBack) {

    /** Faults that are shown on the page; the workbook that comes back has all. */
    static final int SHOWN = 100;

    /** Rows of a sheet by what becomes of them. */
    public record SheetLine(Said sheet, int added, int changed, int left) {}

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

    static ImportView of(Page page, RosterImport found, List<RowFault> faults) {
        List<SheetLine> sheets =
                Arrays.stream(SheetKind.values())
                        .map(kind -> {
                            RosterPlan.Tally tally = found.counts().of(kind);
                            return new SheetLine(
                                    Said.of(kind.key()),
                                    tally.added(),
                                    tally.changed(),
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
                faults.stream()
                        .limit(SHOWN)
                        .map(fault ->
                                new FaultLine(fault.sheet(), fault.row(), page.say(fault.why())))
                        .toList(),
                found.state() == ImportState.READY && found.total() == 0,
                comesBack(faults));
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
