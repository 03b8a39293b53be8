@NullMarked
package app.vouch.accounts;

import org.jspecify.annotations.NullMarked;
