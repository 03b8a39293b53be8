package app.vouch.accounts;

/** The job that answers who asked for a link, when a test says so. */
public class Answering {

    private final LinkRequests requests;

    Answering(LinkRequests requests) {
        this.requests = requests;
    }

    /** One round of it; how many had asked. */
    public int answer() {
        return requests.answer();
    }
}
