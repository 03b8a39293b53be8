/** What somebody wants, what to do for it, by when, how to get it and who should know. */
@ApplicationModule(allowedDependencies = {"people", "relationships"})
@NullMarked
package app.vouch.development;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
