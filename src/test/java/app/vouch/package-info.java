@NullMarked
package app.vouch;

import org.jspecify.annotations.NullMarked;
