package org.bihuan.framework.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.framework.Filing;
import org.bihuan.framework.MeetingRules;
import org.bihuan.framework.ReviewFramework;
import org.bihuan.framework.Talks;
import org.bihuan.framework.sheet.FrameworkComparison.Coded;
import org.bihuan.framework.sheet.FrameworkSheet.Chapter;

/** The rows of a sheet by the codes of what they tell. */
final class CodedRows {
    private final FrameworkSheet sheet;
    private final Map<String, Coded> rows = new LinkedHashMap<>();

    private CodedRows(FrameworkSheet sheet) {
        this.sheet = sheet;
    }

    static Map<String, Coded> of(ReviewFramework f, Locale language) {
        CodedRows rows = new CodedRows(FrameworkSheet.of(f, language));
        rows.add(
                "dimensions",
                f.dimensions().stream().map(ReviewFramework.Dimension::code).toList());
        rows.add(
                "statements",
                f.statements().stream().map(ReviewFramework.StatementKind::code).toList());
        rows.add("steps", f.steps().stream().map(ReviewFramework.Step::code).toList());
        rows.add("talks", f.talks().pairs().stream().map(Talks.Pairing::code).toList());
        rows.add("leave", f.meeting().leave().stream().map(MeetingRules.Leave::code).toList());
        rows.add(
                "agenda",
                f.meeting().agenda().stream().map(MeetingRules.AgendaItem::code).toList());
        rows.add(
                "deadlines",
                f.deadlines().stream().map(ReviewFramework.DeadlineType::code).toList());
        rows.add("lights", f.lights().stream().map(ReviewFramework.Light::code).toList());
        rows.add(
                "evidence", f.evidence().stream().map(ReviewFramework.EvidenceKind::code).toList());
        rows.add(
                "attachments",
                f.filing().attachments().stream().map(Filing.Attachment::code).toList());
        rows.add("retention", f.filing().retention().stream().map(Filing.Retention::code).toList());
        for (String whole : List.of("notice", "quorum", "visibility", "rules", "calendar")) {
            rows.byFirstCell(whole);
        }
        return rows.rows;
    }

    /** The number of a row is its place, and a changed place alone is no change. */
    private void add(String chapter, List<String> codes) {
        Chapter told = FrameworkComparison.chapter(sheet, chapter);
        for (int i = 0; i < codes.size() && i < told.rows().size(); i++) {
            put(told, codes.get(i), told.rows().get(i));
        }
    }

    private void byFirstCell(String chapter) {
        Chapter told = FrameworkComparison.chapter(sheet, chapter);
        told.rows().forEach(row -> put(told, row.getFirst(), row));
    }

    private void put(Chapter chapter, String code, List<String> row) {
        List<String> cells =
                row.stream().filter(c -> !c.isEmpty() && !c.matches("[0-9]{1,2}")).toList();
        rows.put(
                chapter.code() + "/" + code,
                new Coded(chapter.title(), code, String.join(" · ", cells)));
    }
}
