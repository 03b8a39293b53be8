/** Starting without any setup, and the sample organisation that such a start shows. */
@ApplicationModule
@NullMarked
package app.vouch.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
