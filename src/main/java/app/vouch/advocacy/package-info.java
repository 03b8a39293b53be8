/** Who stood up for whom: in which room, at what stake, what was decided and what came of it. */
@ApplicationModule(allowedDependencies = {"people", "relationships", "development"})
@NullMarked
package app.vouch.advocacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
