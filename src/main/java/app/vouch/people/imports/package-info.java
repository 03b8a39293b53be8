/** The file that keeps the directory true: read, held against what is known, shown as a dry run, applied all or nothing. */
@NamedInterface("imports")
@NullMarked
package app.vouch.people.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
