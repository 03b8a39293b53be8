/** Sponsorships and mentorships: proposed, accepted, kept alive by conversations, ended without blame. */
@ApplicationModule(allowedDependencies = {"people"})
@NullMarked
package app.vouch.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
