/** Violations planted on purpose: each gate must find its own. Outside app.vouch, so that no test's application finds them. */
@NullMarked
package planted;

import org.jspecify.annotations.NullMarked;
