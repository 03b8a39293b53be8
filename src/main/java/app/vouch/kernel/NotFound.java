package app.vouch.kernel;

/** There is no such record, or it is not the viewer's to see: both answer with the same page, so it says nothing more. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
