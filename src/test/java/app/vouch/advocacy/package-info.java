@NullMarked
package app.vouch.advocacy;

import org.jspecify.annotations.NullMarked;
