/** The directory: who works here, in which unit, on which level, for whom; and the file that keeps it true. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.vouch.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
