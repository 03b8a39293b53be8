/** The PostgreSQL server that Vouch brings along: its programs, its data, and who may hold them at a time. */
@NullMarked
package app.vouch.operations.postgres;

import org.jspecify.annotations.NullMarked;
