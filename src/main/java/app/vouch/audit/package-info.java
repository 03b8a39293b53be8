/** The trail: who did what to whose record, when and why; appended to, never changed. */
@ApplicationModule(allowedDependencies = {"people"})
@NullMarked
package app.vouch.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
