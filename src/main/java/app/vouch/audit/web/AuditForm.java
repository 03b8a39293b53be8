package app.vouch.audit.web;

import app.vouch.audit.TrailFilter;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the trail as they stand in its address.
 *
 * @param whose typed, to be looked up; {@code person} once somebody is chosen
 * @param who the same for {@code account}
 */
record AuditForm(
        @Nullable String whose,
        @Nullable UUID person,
        @Nullable String who,
        @Nullable UUID account,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    TrailFilter filter() {
        return new TrailFilter(
                person == null ? null : new PersonId(person),
                account == null ? null : new AccountId(account),
                kind == null || kind.isBlank() ? null : kind,
                from,
                until);
    }

    AuditForm with(@Nullable UUID newPerson, @Nullable UUID newAccount) {
        return new AuditForm(null, newPerson, null, newAccount, kind, from, until);
    }

    public AuditForm withoutPerson() {
        return with(null, account);
    }

    public AuditForm withoutAccount() {
        return with(person, null);
    }

    /** The page's address with these filters, ending so that one more can be added. */
    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
        add(address, "person", person);
        add(address, "account", account);
        add(address, "kind", kind == null || kind.isBlank() ? null : kind);
        add(address, "from", from);
        add(address, "until", until);
        String text = address.encode().toUriString();
        return text + (text.contains("?") ? "&" : "?");
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
