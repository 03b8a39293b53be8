/** What every feature speaks of: who looks, ids that cross features, pages of a list, what the trail keeps. */
@NullMarked
package app.vouch.kernel;

import org.jspecify.annotations.NullMarked;
