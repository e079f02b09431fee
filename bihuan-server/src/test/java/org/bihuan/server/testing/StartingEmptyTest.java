package org.bihuan.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A test finds nothing that another one left, also where the owner of the tables sees nothing. */
@ServerTest
class StartingEmptyTest {

    @Autowired Office office;
    @Autowired Databases databases;

    @RepeatedTest(2)
    void nothingIsLeft() throws Exception {
        try (Connection owner = databases.asOwner()) {
            owner.setAutoCommit(false);
            Databases.execute(owner, "alter table people no force row level security");
            assertThat(Databases.column(owner, "select name from people")).isEqualTo(List.of());
            owner.rollback();
        }
        office.person(office.unit("甲单位"), "张三");
    }
}
