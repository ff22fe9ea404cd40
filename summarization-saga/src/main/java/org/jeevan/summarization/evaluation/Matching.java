package org.jeevan.summarization.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jeevan.summarization.evaluation.GoldNote.Item;

/** Pairs found with wanted items, each at most once: first those of equal names, then those that are the same by the rule. */
final class Matching {

    /** A found and a wanted item; one of both is null where nothing was paired. */
    record Pair(Item found, Item wanted) {

        boolean hit() {
            return found != null && wanted != null;
        }
    }

    private Matching() {}

    static List<Pair> of(List<Item> found, List<Item> wanted, BiPredicate<Item, Item> same) {
        List<Item> left = new ArrayList<>(found);
        List<Item> open = new ArrayList<>(wanted);
        List<Pair> pairs = new ArrayList<>();
        pair(left, open, (one, other) -> same.test(one, other) && one.name().equalsIgnoreCase(other.name()), pairs);
        pair(left, open, same, pairs);
        left.forEach(item -> pairs.add(new Pair(item, null)));
        open.forEach(item -> pairs.add(new Pair(null, item)));
        return pairs;
    }

    static Score score(List<Pair> pairs) {
        int hits = (int) pairs.stream().filter(Pair::hit).count();
        int found = (int) pairs.stream().filter(pair -> pair.found() != null).count();
        int wanted = (int) pairs.stream().filter(pair -> pair.wanted() != null).count();
        return new Score(hits, found, wanted);
    }

    private static void pair(List<Item> left, List<Item> open, BiPredicate<Item, Item> same, List<Pair> pairs) {
        for (Item wanted : List.copyOf(open)) {
            left.stream().filter(item -> same.test(item, wanted)).findFirst().ifPresent(item -> {
                pairs.add(new Pair(item, wanted));
                left.remove(item);
                open.remove(wanted);
            });
        }
    }
}
