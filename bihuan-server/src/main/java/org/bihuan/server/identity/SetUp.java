package org.bihuan.server.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.server.audit.AuditTrail;
import org.bihuan.server.ids.Ids;
import org.bihuan.server.organisation.Organisation;
import org.bihuan.server.organisation.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first unit and its system administrator. Possible once in the life of a database: the row of
 * {@code installation} is taken in the same transaction, so of two who try at once one succeeds.
 */
@Service
public class SetUp {

    private final SetUpRows rows;
    private final SetUpCode code;
    private final Organisation organisation;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SetUp(
            SetUpRows rows,
            SetUpCode code,
            Organisation organisation,
            Accounts accounts,
            AuditTrail audit,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.code = code;
        this.organisation = organisation;
        this.accounts = accounts;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What was typed. */
    record Form(
            String code,
            String unit,
            String name,
            String signInName,
            String password,
            String again) {}

    /** Whether nobody has set up this installation yet. */
    public boolean isOpen() {
        return Boolean.TRUE.equals(transaction.execute(_ -> rows.isOpen()));
    }

    /** The code for the console, while it is of use. */
    public Optional<String> codeForConsole() {
        return isOpen() ? Optional.of(code.spoken()) : Optional.empty();
    }

    /**
     * Marks the installation as set up by other means (the sample); joins the caller's transaction.
     *
     * @return false if it was set up already
     */
    public boolean take() {
        return rows.take(clock.instant());
    }

    /** All faults; none means that it is done. */
    List<Fault> setUp(Form form) {
        List<Fault> faults = faults(form);
        if (!faults.isEmpty()) {
            return faults;
        }
        UUID unitId = ids.next();
        return Sight.administering(unitId)
                .call(() -> {
                    Boolean taken = transaction.execute(_ -> create(unitId, form));
                    return Boolean.TRUE.equals(taken)
                            ? List.<Fault>of()
                            : List.of(Fault.CODE_WRONG);
                });
    }

    private List<Fault> faults(Form form) {
        List<Fault> faults = new ArrayList<>();
        if (!code.is(form.code())) {
            faults.add(Fault.CODE_WRONG);
        }
        String unit = form.unit().strip();
        if (unit.isEmpty()) {
            faults.add(Fault.UNIT_NAME_MISSING);
        } else if (unit.length() > 100) {
            faults.add(Fault.UNIT_NAME_TOO_LONG);
        }
        faults.addAll(NewPerson.faults(form.name()));
        if (!SignInName.isFit(form.signInName())) {
            faults.add(Fault.SIGN_IN_NAME_UNFIT);
        }
        faults.addAll(
                PasswordRules.faults(
                        EntryRules.DEFAULT,
                        form.password(),
                        form.again(),
                        SignInName.of(form.signInName())));
        return faults;
    }

    private boolean create(UUID unitId, Form form) {
        if (!take()) {
            return false;
        }
        organisation.addUnit(new Unit(unitId, form.unit().strip(), Optional.empty(), false));
        UUID personId = organisation.addPerson(unitId, form.name().strip()).id();
        UUID accountId =
                accounts.open(
                        unitId,
                        personId,
                        form.signInName(),
                        Duty.SYSTEM_ADMINISTRATOR,
                        form.password(),
                        false);
        accounts.grant(
                unitId,
                accountId,
                Role.SYSTEM_ADMINISTRATOR,
                LocalDate.now(clock),
                Optional.empty());
        audit.append(unitId, personId, "identity.set-up", "unit", unitId, Map.of());
        return true;
    }
}
