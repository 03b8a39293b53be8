@NullMarked
package app.vouch.audit.web;

import org.jspecify.annotations.NullMarked;
