package org.jeevan.summarization.narrative;
import java.util.*; import org.jeevan.summarization.text.*;
public class Ranked { public static List<Sentence> top(List<Sentence> s, int n) { return BestSentences.standard().bestFirst(s).stream().limit(n).map(s::get).toList(); } }
