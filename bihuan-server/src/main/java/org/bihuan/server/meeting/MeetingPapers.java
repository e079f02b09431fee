package org.bihuan.server.meeting;

import java.util.Map;
import java.util.Optional;
import org.bihuan.framework.Filing.Paper;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.PaperKeeper;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting leaves behind as papers. */
@Component
class MeetingPapers implements PaperKeeper {

    private final MeetingBook book;
    private final MinutesRows minutes;

    MeetingPapers(MeetingBook book, MinutesRows minutes) {
        this.book = book;
        this.minutes = minutes;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Paper, Kept> papers(Cycle cycle) {
        Optional<Meeting> newest = book.ofCycle(cycle.id()).stream().findFirst();
        String list = "/cycles/" + cycle.id() + "/meetings";
        String href = newest.map(one -> "/meetings/" + one.id()).orElse(list);
        boolean frozen = newest.filter(one -> !minutes.ofMeeting(one.id()).isEmpty()).isPresent();
        Kept record =
                new Kept(
                        frozen,
                        Said.of(
                                frozen
                                        ? "meeting.paper.closed"
                                        : newest.isPresent()
                                                ? "meeting.paper.open"
                                                : "meeting.paper.none"),
                        href);
        Kept plan =
                new Kept(
                        newest.isPresent(),
                        newest.map(one -> Said.of("meeting.paper.plan", one.plan().on()))
                                .orElse(Said.of("meeting.paper.none")),
                        href);
        return Map.of(
                Paper.PLAN, plan,
                Paper.ATTENDANCE, record,
                Paper.MINUTES, record,
                Paper.CRITICISM, record);
    }
}
