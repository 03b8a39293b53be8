@NullMarked
package app.vouch.relationships;

import org.jspecify.annotations.NullMarked;
