@NullMarked
package app.vouch.accounts.web;

import org.jspecify.annotations.NullMarked;
