@NullMarked
package app.vouch.operations.sample;

import org.jspecify.annotations.NullMarked;
