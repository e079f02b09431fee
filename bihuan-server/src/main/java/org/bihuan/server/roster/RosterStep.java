package org.bihuan.server.roster;

import org.bihuan.server.organisation.Department;
import org.bihuan.server.organisation.Member;
import org.bihuan.server.organisation.RoleTerm;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.Supervision;
import org.bihuan.server.organisation.UnitChange;

/** One thing that a workbook would do. */
sealed interface RosterStep {

    record ChangeUnit(UnitChange change) implements RosterStep {}

    record AddMember(Member member) implements RosterStep {}

    record RenameMember(Member member) implements RosterStep {}

    record AddSeat(Seat seat) implements RosterStep {}

    record ChangeSeat(Seat seat) implements RosterStep {}

    record AddDepartment(Department department) implements RosterStep {}

    record EndDepartment(Department department) implements RosterStep {}

    record AddRole(RoleTerm role) implements RosterStep {}

    record EndRole(RoleTerm role) implements RosterStep {}

    /** Asked for only: it takes a second person. */
    record AskSupervision(Supervision supervision) implements RosterStep {}

    record EndSupervision(Supervision supervision) implements RosterStep {}
}
