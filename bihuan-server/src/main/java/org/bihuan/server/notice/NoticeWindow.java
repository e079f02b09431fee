package org.bihuan.server.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.server.cycle.Cycle;
import org.bihuan.server.cycle.MeetingDays;
import org.bihuan.server.page.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which days a unit may meet: in the window of its notice, or later where that was agreed to.
 */
@Component
class NoticeWindow implements MeetingDays {

    private final NoticeRows rows;
    private final PostponementRows postponements;

    NoticeWindow(NoticeRows rows, PostponementRows postponements) {
        this.rows = rows;
        this.postponements = postponements;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Said> against(Cycle cycle, LocalDate day) {
        return rows.ofCycle(cycle.id()).flatMap(receipt -> against(receipt, day));
    }

    @Transactional(readOnly = true)
    public Optional<Said> against(Receipt receipt, LocalDate day) {
        Notice notice = rows.find(receipt.noticeId()).orElseThrow();
        LocalDate last = last(receipt, notice);
        if (day.isBefore(notice.from())) {
            return Optional.of(Said.of("notice.window.before", day, notice.from(), last));
        }
        return day.isAfter(last)
                ? Optional.of(Said.of("notice.window.after", day, notice.from(), last))
                : Optional.empty();
    }

    /** The end of the window, or the latest day that was agreed to. */
    private LocalDate last(Receipt receipt, Notice notice) {
        return postponements.of(receipt).stream()
                .filter(Postponement::isAgreed)
                .map(Postponement::meetingOn)
                .filter(notice.until()::isBefore)
                .max(LocalDate::compareTo)
                .orElse(notice.until());
    }
}
