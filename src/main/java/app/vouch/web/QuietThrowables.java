package app.vouch.web;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/**
 * A failure in the log: what it was and where. Without its message while somebody's request is answered, because
 * messages quote what was typed; outside of requests, as at the start, in full.
 */
public class QuietThrowables extends ThrowableProxyConverter {

    private static final int FRAMES = 40;

    @Override
    public String convert(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown == null || !event.getMDCPropertyMap().containsKey("request")) {
            return super.convert(event);
        }
        StringBuilder text = new StringBuilder();
        for (IThrowableProxy at = thrown; at != null; at = at.getCause()) {
            text.append(at == thrown ? "" : "Caused by: ")
                    .append(at.getClassName())
                    .append('\n');
            int frames = 0;
            for (StackTraceElementProxy frame : at.getStackTraceElementProxyArray()) {
                if (++frames > FRAMES) {
                    break;
                }
                text.append('\t').append(frame.getSTEAsString()).append('\n');
            }
        }
        return text.toString();
    }
}
