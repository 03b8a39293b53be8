@NullMarked
package app.vouch.development;

import org.jspecify.annotations.NullMarked;
