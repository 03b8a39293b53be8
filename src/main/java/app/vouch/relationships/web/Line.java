package app.vouch.relationships.web;

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
        String why) {}
