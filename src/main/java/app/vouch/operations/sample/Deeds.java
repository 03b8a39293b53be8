package app.vouch.operations.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All acts of the sample: the told ones, and as many others as make nine hundred. */
final class Deeds {

    static final int COUNT = 900;

    /** Who is told of at such length gets no others: the story would drown. */
    private static final int TOLD_AT_LENGTH = 4;

    private static final int TOO_SHORT = 40;

    private Deeds() {}

    /** By pair, in the order of the relationships. */
    static Map<Bond, List<Deed>> of(List<Bond> bonds, SampleDirectory directory, Words words) {
        Map<String, List<Deed>> stories = ToldDeeds.read();
        Map<Bond, List<Deed>> deeds = new LinkedHashMap<>();
        bonds.stream().filter(Bond::begun).forEach(bond -> {
            List<Deed> story = stories.remove(bond.senior.number() + "|" + bond.protege.number());
            deeds.put(bond, story == null ? new ArrayList<>() : story);
        });
        if (!stories.isEmpty()) {
            throw new IllegalStateException("stories of pairs that never came together: " + stories.keySet());
        }
        OtherDeeds others = new OtherDeeds(directory, words);
        shares(deeds).forEach((bond, count) -> {
            if (count > 0) {
                Objects.requireNonNull(deeds.get(bond)).addAll(others.of(bond, count));
            }
        });
        return deeds;
    }

    /** How many more each pair gets: by their time together, mentors a quarter. */
    private static Map<Bond, Integer> shares(Map<Bond, List<Deed>> told) {
        int left = COUNT - told.values().stream().mapToInt(List::size).sum();
        Map<Bond, Double> weights = new LinkedHashMap<>();
        told.forEach((bond, deeds) -> {
            int days = bond.from - bond.until;
            if (deeds.size() < TOLD_AT_LENGTH && days > TOO_SHORT) {
                weights.put(bond, days * (bond.sponsors() ? 1.0 : 0.25));
            }
        });
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Bond, Integer> shares = new LinkedHashMap<>();
        Map<Bond, Double> rests = new HashMap<>();
        weights.forEach((bond, weight) -> {
            double share = left * weight / all;
            shares.put(bond, (int) share);
            rests.put(bond, share - (int) share);
        });
        int missing =
                left - shares.values().stream().mapToInt(Integer::intValue).sum();
        rests.entrySet().stream()
                .sorted(Map.Entry.<Bond, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(rest -> rest.getKey().name()))
                .limit(missing)
                .forEach(rest -> shares.merge(rest.getKey(), 1, Integer::sum));
        return shares;
    }
}
