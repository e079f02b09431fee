package org.bihuan.server.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells every new transaction what is in sight. The settings are local to the transaction, so a
 * pooled connection carries nothing over to its next user.
 */
@Component
class SightOfTransactions implements TransactionExecutionListener {

    private static final String TELL =
            "select set_config('bihuan.units', ?, true),"
                    + " set_config('bihuan.administered_units', ?, true),"
                    + " set_config('bihuan.audited_units', ?, true),"
                    + " set_config('bihuan.account', ?, true)";

    /** Looked up late: the transaction manager that calls us is itself made from it. */
    private final ObjectProvider<DataSource> dataSource;

    SightOfTransactions(ObjectProvider<DataSource> dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            return;
        }
        Sight sight = Sight.current();
        DataSource source = dataSource.getObject();
        Connection connection = DataSourceUtils.getConnection(source);
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, array(sight.units()));
            tell.setString(2, array(sight.administered()));
            tell.setString(3, array(sight.audited()));
            tell.setString(4, sight.account().map(UUID::toString).orElse(""));
            tell.execute();
        } catch (SQLException broken) {
            throw new IllegalStateException("the transaction could not be told its sight", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static String array(Set<UUID> units) {
        return units.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
