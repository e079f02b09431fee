package org.bihuan.server.roster;

import java.util.List;
import java.util.Optional;
import org.bihuan.server.page.Said;

/**
 * A unit in the tree with what is below it. Public only because templates are elsewhere.
 *
 * @param ended how it ended, if it has
 * @param open whether what is below is shown
 */
public record TreeBranch(
        String name,
        String code,
        String href,
        boolean chosen,
        boolean open,
        Optional<Said> ended,
        List<TreeBranch> below) {}
