@NullMarked
package app.vouch.people;

import org.jspecify.annotations.NullMarked;
