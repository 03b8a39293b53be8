/** Nordhavn Instruments: an invented firm with two years behind it, made through the services as its people would have. */
@NullMarked
package app.vouch.operations.sample;

import org.jspecify.annotations.NullMarked;
