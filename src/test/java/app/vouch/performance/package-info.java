/** What things cost, measured by hand: programs to run, not tests. */
@NullMarked
package app.vouch.performance;

import org.jspecify.annotations.NullMarked;
