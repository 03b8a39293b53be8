@NullMarked
package app.vouch.web;

import org.jspecify.annotations.NullMarked;
