/** Work that nobody waits for: the features say what, here it is run, once in the whole cluster. */
@NullMarked
package app.vouch.operations.jobs;

import org.jspecify.annotations.NullMarked;
