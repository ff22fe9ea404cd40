package org.jeevan.query.auditors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.AUDITOR;
import static org.jeevan.api.Examples.FIRST_AUDITOR;
import static org.jeevan.api.Examples.SECOND_AUDITOR;

import java.nio.file.Path;
import org.jeevan.api.Page;
import org.jeevan.api.account.AccountEvent.AccountApproved;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.AccountRestored;
import org.jeevan.api.account.AccountEvent.AccountSuspended;
import org.jeevan.api.account.AccountEvent.EmailChanged;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.account.AuditorQuery.AuditorView;
import org.jeevan.api.account.AuditorQuery.FindAuditors;
import org.jeevan.api.account.AuditorQuery.Status;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.query.QueryNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditorsQueriesTest {

    private static final AuditorId SECOND = new AuditorId("A-AVD2-0002");

    @TempDir
    Path folder;

    private QueryNode node;
    private AuditorsQueries auditors;

    @BeforeEach
    void two_auditors_and_a_patient() {
        node = new QueryNode(folder);
        auditors = new AuditorsQueries(node.models, (AuditorsModel) node.definition(AuditorsModel.NAME));
        node.happened(
                new AccountOpened(FIRST_AUDITOR, AccountKind.AUDITOR, null, AUDITOR, "Uma", "uma@example.org", true),
                new AccountOpened(SECOND_AUDITOR, AccountKind.AUDITOR, null, SECOND, "Om", "om@example.org", true),
                new AccountOpened(ASHAS_ACCOUNT, AccountKind.PATIENT, null, null, "Asha", "a@example.org", false));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void an_auditor_is_pending_then_approved_and_shut_out_while_suspended() {
        assertThat(first().status()).isEqualTo(Status.PENDING);
        node.happened(new AccountApproved(FIRST_AUDITOR), new AccountApproved(ASHAS_ACCOUNT));
        assertThat(first().status()).isEqualTo(Status.APPROVED);
        node.happened(new AccountSuspended(FIRST_AUDITOR));
        assertThat(first().status()).isEqualTo(Status.SUSPENDED);
        node.happened(new AccountRestored(FIRST_AUDITOR));
        assertThat(first().status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void the_list_has_auditors_alone_page_by_page() {
        Page<AuditorView> page = page(null, 1);
        Page<AuditorView> next = page(page.nextCursor(), 1);
        assertThat(page.items()).extracting(AuditorView::name).containsExactly("Uma");
        assertThat(next.items()).extracting(AuditorView::name).containsExactly("Om");
        assertThat(next.nextCursor()).isNull();
    }

    @Test
    void a_changed_address_is_shown_and_a_forgotten_account_is_not() {
        node.happened(
                new EmailChanged(FIRST_AUDITOR, "new@example.org"), new EmailChanged(ASHAS_ACCOUNT, "b@c.example"));
        assertThat(first()).isEqualTo(new AuditorView(AUDITOR, "Uma", "new@example.org", Status.PENDING));
        node.keys.destroy(new KeySubject.Account(FIRST_AUDITOR));
        assertThat(page(null, 50).items()).extracting(AuditorView::name).containsExactly("Om");
    }

    private AuditorView first() {
        return page(null, 50).items().getFirst();
    }

    private Page<AuditorView> page(String cursor, int limit) {
        return auditors.handle(new FindAuditors(cursor, limit));
    }
}
