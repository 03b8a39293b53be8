package app.vouch.testing;

import java.util.Locale;

/** The accounts of the sample organisation, as the contract names them. */
public enum Persona {
    HR,
    PEOPLE,
    SPONSOR,
    MENTOR,
    PROTEGE,
    COLLEAGUE,
    ADMIN,
    AUDITOR;

    /** The same for all. */
    public static final String PASSWORD = "stand-up-for-someone";

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String email() {
        return column() + "@vouch.example";
    }
}
