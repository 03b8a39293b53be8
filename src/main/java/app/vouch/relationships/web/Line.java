package app.vouch.relationships.web;

import app.vouch.kernel.PersonId;
import app.vouch.kernel.Viewer;
import app.vouch.people.PersonRef;
import app.vouch.relationships.RelationshipView;

/** A relationship in a list. @param other the side that the reader is not; in HR's lists the protégé */
public record Line(
        RelationshipView view,
        PersonRef senior,
        PersonRef protege,
        PersonRef other,
        String title,
        String kind,
        State state,
        String why) {

    /** On a person's page, for somebody who is on neither side: the portrait of whom the page is not about. */
    Line beside(PersonId person, Viewer viewer) {
        boolean party = viewer.isPerson(view.senior()) || viewer.isPerson(view.protege());
        PersonRef shown = view.protege().equals(person) ? senior : protege;
        return party ? this : new Line(view, senior, protege, shown, title, kind, state, why);
    }
}
