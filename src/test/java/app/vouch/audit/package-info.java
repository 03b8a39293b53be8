@NullMarked
package app.vouch.audit;

import org.jspecify.annotations.NullMarked;
