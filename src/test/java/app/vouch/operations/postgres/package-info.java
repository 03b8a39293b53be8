@NullMarked
package app.vouch.operations.postgres;

import org.jspecify.annotations.NullMarked;
