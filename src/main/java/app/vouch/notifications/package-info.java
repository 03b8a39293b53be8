/** What people are told of: kept for their inbox, and sent as mail that says no more than that something waits. */
@ApplicationModule(allowedDependencies = {"people"})
@NullMarked
package app.vouch.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
