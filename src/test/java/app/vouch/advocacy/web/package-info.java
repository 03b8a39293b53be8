@NullMarked
package app.vouch.advocacy.web;

import org.jspecify.annotations.NullMarked;
