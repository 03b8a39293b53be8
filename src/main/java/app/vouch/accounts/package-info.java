/** Who may sign in, as what, and for how long. */
@ApplicationModule(allowedDependencies = {"people", "notifications"})
@NullMarked
package app.vouch.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
