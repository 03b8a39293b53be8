package app.vouch.accounts;

import java.util.List;

/** The sample's people, as whom a visitor may look round; a bean only where the sample organisation runs. */
@FunctionalInterface
public interface Personas {

    /** The one password of all of them; no secret, it opens nothing but the sample. */
    String PASSWORD = "stand-up-for-someone";

    /** Empty until the sample is made. */
    List<Persona> all();
}
