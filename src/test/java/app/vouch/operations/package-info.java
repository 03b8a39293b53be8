@NullMarked
package app.vouch.operations;

import org.jspecify.annotations.NullMarked;
