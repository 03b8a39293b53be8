package app.vouch.operations.sample;

import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import app.vouch.relationships.EndReason;
import app.vouch.relationships.ProposeRelationship;
import app.vouch.relationships.Relationships;
import java.util.List;
import java.util.Objects;

/** How each pair came together and, some, apart again. */
@OnSample
class SampleRelationships {

    private static final String HR = "1702";
    private static final String OTHER_HR = "1703";
    private static final List<String> NOES = List.of(
            "Three already wait for an hour of mine. I would be a name on paper.",
            "I would rather find my own way first. Ask me again in a year.",
            "Not before the move is over.");

    private final Relationships relationships;

    SampleRelationships(Relationships relationships) {
        this.relationships = relationships;
    }

    void tell(List<Bond> bonds, SampleDirectory directory, Acting acting, Timeline timeline) {
        for (Bond bond : bonds) {
            Member hr = directory.member(involves(bond, HR) ? OTHER_HR : HR);
            switch (bond.fate) {
                case ACTIVE -> begin(bond, hr, acting, timeline);
                case ENDED -> {
                    begin(bond, hr, acting, timeline);
                    end(bond, acting, timeline);
                }
                case PROPOSED -> {
                    timeline.add(bond.from, () -> propose(bond, hr, acting, bond.from));
                    if (!bond.answered.isEmpty()) {
                        int day = Math.max(1, bond.from - 2);
                        timeline.add(day, () -> accept(bond, answering(bond), acting, day));
                    }
                }
                case DECLINED -> {
                    timeline.add(bond.from, () -> propose(bond, hr, acting, bond.from));
                    int day = bond.from - 5;
                    timeline.add(day, () -> decline(bond, acting, day));
                }
            }
        }
    }

    private void begin(Bond bond, Member hr, Acting acting, Timeline timeline) {
        timeline.add(bond.from + 8, () -> propose(bond, hr, acting, bond.from + 8));
        if (!bond.bySenior) {
            timeline.add(bond.from + 4, () -> accept(bond, bond.senior, acting, bond.from + 4));
        }
        timeline.add(bond.from, () -> accept(bond, bond.protege, acting, bond.from));
    }

    private void end(Bond bond, Acting acting, Timeline timeline) {
        EndReason reason = Objects.requireNonNull(bond.reason);
        // Leaving the firm ends it by itself, on the day on which HR says so in a file.
        boolean leaves = reason == EndReason.LEFT;
        timeline.add(bond.until + (leaves ? 1 : 0), () -> {
            bond.play(acting, bond.until + (leaves ? 1 : 0));
            if (!leaves) {
                Viewer senior = acting.viewer(bond.senior);
                acting.as(senior, bond.until, viewer -> relationships.end(viewer, bond.id(), reason));
            }
        });
    }

    private void propose(Bond bond, Member hr, Acting acting, int ago) {
        ProposeRelationship command = new ProposeRelationship(
                bond.kind,
                acting.person(bond.senior),
                acting.person(bond.protege),
                bond.purpose,
                bond.cadence,
                bond.override,
                null);
        Viewer proposer = bond.bySenior ? acting.viewer(bond.senior) : acting.viewer(hr, Role.HR);
        acting.as(proposer, ago, viewer -> bond.proposed(relationships.propose(viewer, command)));
    }

    private void accept(Bond bond, Member side, Acting acting, int ago) {
        acting.as(acting.viewer(side), ago, viewer -> relationships.accept(viewer, bond.id()));
    }

    private void decline(Bond bond, Acting acting, int ago) {
        String reason = NOES.get(Math.floorMod(bond.from, NOES.size()));
        acting.as(acting.viewer(answering(bond)), ago, viewer -> relationships.decline(viewer, bond.id(), reason));
    }

    private static Member answering(Bond bond) {
        return bond.answered.equals("senior") ? bond.senior : bond.protege;
    }

    private static boolean involves(Bond bond, String number) {
        return bond.senior.number().equals(number) || bond.protege.number().equals(number);
    }
}
