package app.vouch.people;

import org.jspecify.annotations.Nullable;

/** What was asked cannot stand in the directory; text: message {@code people.refused.} + its reason. */
public class DirectoryRefused extends RuntimeException {

    /** Each with the field of the form that it concerns. */
    public enum Reason {
        EMPLOYEE_ID_TAKEN("employeeId"),
        EMAIL_TAKEN("email"),
        /** An account signs in with it that is nobody's of the directory. */
        EMAIL_HELD("email"),
        OWN_SUPERVISOR("supervisor"),
        SUPERVISOR_UNKNOWN("supervisor"),
        SUPERVISOR_LEFT("supervisor"),
        /** The supervisor works, directly or not, for this very person. */
        SUPERVISOR_CYCLE("supervisor"),
        UNIT_UNKNOWN("unit"),
        LEVEL_UNKNOWN("level"),
        SITE_UNKNOWN("site"),
        /** Before 1900, or more than a year ahead; so are the next two. */
        HIRED_OFF("hiredOn"),
        ROLE_OFF("inRoleSince"),
        PROMOTION_OFF("lastPromotedOn"),
        ROLE_BEFORE_HIRE("inRoleSince"),
        PROMOTION_BEFORE_HIRE("lastPromotedOn"),
        UNIT_TAKEN("name"),
        LEVEL_NAME_TAKEN("name"),
        LEVEL_RANK_TAKEN("rank"),
        LEVEL_IN_USE("name");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    private final Reason reason;
    private @Nullable String email;

    /** For the feature that keeps accounts. @param email that cannot become a person's */
    public static DirectoryRefused emailHeld(String email) {
        DirectoryRefused refused = new DirectoryRefused(Reason.EMAIL_HELD);
        refused.email = email;
        return refused;
    }

    DirectoryRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** Which address it is about; null where the form that was sent says it. */
    public @Nullable String email() {
        return email;
    }

    public Reason reason() {
        return reason;
    }
}
