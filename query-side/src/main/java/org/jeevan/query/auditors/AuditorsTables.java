package org.jeevan.query.auditors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AuditorQuery.AuditorView;
import org.jeevan.api.account.AuditorQuery.Status;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/** The auditors' SQL. Name and address are sealed under the account's own key. There are hundreds at most. */
class AuditorsTables {

    private static final int AUDITORS_MAX = 10_000;
    private static final String PROFILE = "profile";

    private final ReadModel model;
    private final RowCipher cipher;

    AuditorsTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    private record SealedProfile(String name, String email) {}

    void insert(AccountOpened event) {
        byte[] sealed = seal(event.accountId(), new SealedProfile(event.displayName(), event.email()));
        model.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO auditors (account_id, auditor_id, profile) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                    """)) {
                insert.setString(1, event.accountId().value());
                insert.setString(2, event.auditorId().value());
                insert.setBytes(3, sealed);
                return insert.executeUpdate();
            }
        });
    }

    void approve(AccountId account, boolean approved) {
        update("UPDATE auditors SET approved = ? WHERE account_id = ?", approved ? 1 : 0, account);
    }

    void suspend(AccountId account, boolean suspended) {
        update("UPDATE auditors SET suspended = ? WHERE account_id = ?", suspended ? 1 : 0, account);
    }

    void changeEmail(AccountId account, String email) {
        profile(account)
                .map(profile -> seal(account, new SealedProfile(profile.name(), email)))
                .ifPresent(body -> update("UPDATE auditors SET profile = ? WHERE account_id = ?", body, account));
    }

    /** By id. */
    List<AuditorView> all() {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT account_id, auditor_id, approved, suspended, profile FROM auditors
                    ORDER BY auditor_id LIMIT ?
                    """)) {
                select.setInt(1, AUDITORS_MAX);
                var auditors = new ArrayList<AuditorView>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    view(rows).ifPresent(auditors::add);
                }
                return auditors;
            }
        });
    }

    private Optional<SealedProfile> profile(AccountId account) {
        return model.write(
                connection -> { // sees what the transaction under way has written
                    try (var select =
                            connection.prepareStatement("SELECT profile FROM auditors WHERE account_id = ?")) {
                        select.setString(1, account.value());
                        var row = select.executeQuery();
                        return row.next() ? open(account, row.getBytes(1)) : Optional.empty();
                    }
                });
    }

    private Optional<AuditorView> view(ResultSet row) throws SQLException {
        var auditorId = new AuditorId(row.getString(2));
        boolean approved = row.getInt(3) == 1;
        Status status = row.getInt(4) == 1 ? Status.SUSPENDED : approved ? Status.APPROVED : Status.PENDING;
        return open(new AccountId(row.getString(1)), row.getBytes(5))
                .map(profile -> new AuditorView(auditorId, profile.name(), profile.email(), status));
    }

    private byte[] seal(AccountId account, SealedProfile profile) {
        return cipher.seal(new KeySubject.Account(account), PROFILE, account.value(), profile);
    }

    private Optional<SealedProfile> open(AccountId account, byte[] sealed) {
        return RowCipher.unlessForgotten(() ->
                cipher.open(new KeySubject.Account(account), PROFILE, account.value(), sealed, SealedProfile.class));
    }

    private void update(String sql, Object value, AccountId account) {
        model.write(connection -> {
            try (var update = connection.prepareStatement(sql)) {
                update.setObject(1, value);
                update.setString(2, account.value());
                return update.executeUpdate();
            }
        });
    }
}
