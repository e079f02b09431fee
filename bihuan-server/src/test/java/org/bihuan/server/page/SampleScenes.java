package org.bihuan.server.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Pages that show every shared part at least once, with made-up people. */
final class SampleScenes {
    static final Words WORDS = Words.load(SampleScenes.class.getClassLoader(), true);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 8);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private SampleScenes() {}

    static Page page(String address) {
        return new Page(WORDS, Look.usual(), visit(address, true));
    }

    static Page strangersPage(String address) {
        return new Page(WORDS, Look.usual(), visit(address, false));
    }

    private static Visit visit(String address, boolean signedIn) {
        Viewer viewer = new Viewer(ID, ID, "林知远", Optional.of("办公室主任"), Optional.of("青禾县示例局"));
        List<MenuEntry> menu =
                List.of(
                        new MenuEntry(0, Said.of("layout.home"), "home", "/"),
                        new MenuEntry(10, Said.of("layout.home"), "cycle", "/cycles"),
                        new MenuEntry(30, Said.of("layout.home"), "ledger", "/ledger"),
                        new MenuEntry(90, Said.of("layout.home"), "admin", "/admin"));
        return new Visit(
                address,
                address,
                "token",
                signedIn ? Optional.of(viewer) : Optional.empty(),
                Optional.empty(),
                signedIn ? menu : List.of(),
                "0.1.0",
                "gallery",
                TODAY,
                ZONE);
    }

    static List<Gallery.Scene> all() {
        return List.of(
                new Gallery.Scene(
                        "parts-list", "gallery/list", page("/ledger").called("整改台账"), Map.of()),
                new Gallery.Scene(
                        "parts-item",
                        "gallery/item",
                        page("/ledger/items/1")
                                .underNamed("整改台账", "/ledger")
                                .called("办理群众来信超期的问题")
                                .refused(
                                        Refusals.of(
                                                Refusal.at("note", "page.due.today"),
                                                Refusal.of("page.total", 3))),
                        Map.of("happenings", happenings(), "exhibits", exhibits())),
                new Gallery.Scene(
                        "parts-statement",
                        "gallery/statement",
                        page("/statements/1").underNamed("本轮", "/cycles/1").called("2026年度对照检查材料"),
                        Map.of("passage", passage())),
                new Gallery.Scene(
                        "parts-cycle",
                        "gallery/cycle",
                        page("/cycles/1").called("2026年度民主生活会"),
                        Map.of("ring", ring())));
    }

    private static List<Happening> happenings() {
        return List.of(
                new Happening(
                        Instant.parse("2026-03-01T01:00:00Z"),
                        "林知远",
                        Said.of("page.search"),
                        Optional.empty(),
                        Tone.IDLE),
                new Happening(
                        Instant.parse("2026-03-04T03:20:00Z"),
                        "周予安",
                        Said.of("page.next"),
                        Optional.of("已对近三个月的来信逐件核对，发现 12 件超期，原因是登记与分办之间没有交接记录。"),
                        Tone.GOING),
                new Happening(
                        Instant.parse("2026-03-06T08:45:00Z"),
                        "沈若棠",
                        Said.of("page.previous"),
                        Optional.of("只有会议记录，看不出超期件数是否下降，请补一份办理时限统计。"),
                        Tone.BAD),
                new Happening(
                        Instant.parse("2026-03-07T09:00:00Z"),
                        "周予安",
                        Said.of("page.reset"),
                        Optional.empty(),
                        Tone.WAITING));
    }

    private static List<Exhibit> exhibits() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        Instant at = Instant.parse("2026-03-06T02:00:00Z");
        return List.of(
                new Exhibit(
                        ID,
                        "来信办理时限统计（1至3月）.xlsx",
                        "数据前后对比",
                        "超期件由 12 件降到 2 件",
                        48_213,
                        hash,
                        true,
                        "周予安",
                        at),
                new Exhibit(
                        ID,
                        "局务会议记录2026-05.docx",
                        "会议记录",
                        "研究了登记与分办的交接办法",
                        1_258_291,
                        hash,
                        false,
                        "周予安",
                        at));
    }

    private static Passage passage() {
        String text =
                """
                2026年度对照检查材料

                一、存在的主要问题
                （一）学习不够深入。理论学习满足于参加集中学习,对业务新规掌握不系统。二是结合工作思考少，学用脱节。
                （二）服务群众有差距。一是到乡镇调研多在会议室听汇报，去年下乡 14 次，其中 9 次没有入户。二是群众来信办理超期，一季度收到来信 86 件，超期 12 件。三是对对基层反映的办证慢问题没有跟踪到底。
                二、原因剖析
                一是理想信念有所松懈。二是工作作风不够扎实，习惯于听汇报、看材料。
                三、整改措施
                一是加强学习。二是改进调研方式，每季度入户不少于 10 户。三是长期坚持来信限时办理。
                """;
        return Passage.of(
                text,
                List.of(
                        mark("1", text, "，学习满足", 0, Tone.NOTE, text.indexOf("（一）学习不够深入。") + 10, 0),
                        mark("2", text, "集中学习,对业务", 4, Tone.SOON, -1, 1),
                        mark("3", text, "对对基层", 0, Tone.BAD, -1, 2),
                        mark("4", text, "一是加强学习。", 0, Tone.BAD, -1, 7),
                        mark("5", text, "三是长期坚持来信限时办理。", 0, Tone.SOON, -1, 13),
                        mark("6", text, "长期坚持", 0, Tone.NOTE, -1, 4)));
    }

    private static Passage.Highlight mark(
            String id, String text, String words, int skip, Tone tone, int at, int length) {
        int start = at >= 0 ? at : text.indexOf(words) + skip;
        return new Passage.Highlight(id, start, start + length, tone, "提示 " + id);
    }

    private static Ring ring() {
        return Ring.of(
                List.of(
                        new Ring.Step("通知", Tone.GOOD, "已完成", "#"),
                        new Ring.Step("学习", Tone.GOOD, "已完成", "#"),
                        new Ring.Step("征求意见", Tone.GOOD, "已完成", "#"),
                        new Ring.Step("谈心谈话", Tone.BAD, "未打开", "#"),
                        new Ring.Step("撰写材料", Tone.GOING, "进行中", "#"),
                        new Ring.Step("开会", Tone.IDLE, "未开始", "#"),
                        new Ring.Step("整改台账", Tone.IDLE, "未开始", "#"),
                        new Ring.Step("回头看", Tone.IDLE, "未开始", "#"),
                        new Ring.Step("公开", Tone.IDLE, "未开始", "#")));
    }
}
