@NullMarked
package app.vouch.people.imports;

import org.jspecify.annotations.NullMarked;
