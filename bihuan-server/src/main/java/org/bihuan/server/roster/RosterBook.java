package org.bihuan.server.roster;

import java.util.List;
import org.bihuan.server.organisation.Department;
import org.bihuan.server.organisation.Member;
import org.bihuan.server.organisation.RoleTerm;
import org.bihuan.server.organisation.Seat;
import org.bihuan.server.organisation.Supervision;
import org.bihuan.server.organisation.UnitTree;

/**
 * Everything that an administrator keeps, as it is at this moment.
 *
 * @param wanted supervision that waits for a second person
 */
record RosterBook(
        UnitTree tree,
        List<Member> members,
        List<Seat> seats,
        List<Department> departments,
        List<RoleTerm> roles,
        List<Supervision> supervisions,
        List<Supervision> wanted) {}
