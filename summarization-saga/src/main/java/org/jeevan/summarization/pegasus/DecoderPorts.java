package org.jeevan.summarization.pegasus;

import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a decoder's inputs and outputs are for, told by their names. The keys of the caches are what follows the first
 * digit, such as {@code 0.decoder.key}, so that a past finds its present.
 *
 * @param mask null where the model does not ask for it, as {@code hidden} and {@code useCache}
 */
record DecoderPorts(
        String file,
        String ids,
        String mask,
        String hidden,
        String useCache,
        Map<String, String> selfPast,
        Map<String, String> crossPast,
        String logits,
        Map<String, String> selfPresent,
        Map<String, String> crossPresent) {

    private static final String EXPORT_AGAIN =
            "Export it with Optimum's task text2text-generation-with-past (tools/export-pegasus says how)";
    private static final Pattern KEY = Pattern.compile("\\D*(\\d.*)");

    private enum Role {
        IDS,
        MASK,
        HIDDEN,
        USE_CACHE,
        SELF,
        CROSS,
        LOGITS
    }

    static DecoderPorts of(OnnxModel model) {
        Map<Role, List<String>> inputs = byRole(model, model.inputs(), true);
        Map<Role, List<String>> outputs = byRole(model, model.outputs(), false);
        if (!inputs.containsKey(Role.IDS) || !outputs.containsKey(Role.LOGITS)) {
            throw new BrokenBundleException(
                    "%s lacks input_ids or logits, so it is no decoder".formatted(model.file()), EXPORT_AGAIN);
        }
        return new DecoderPorts(
                model.file(),
                first(inputs, Role.IDS),
                first(inputs, Role.MASK),
                first(inputs, Role.HIDDEN),
                first(inputs, Role.USE_CACHE),
                keyed(inputs.getOrDefault(Role.SELF, List.of())),
                keyed(inputs.getOrDefault(Role.CROSS, List.of())),
                first(outputs, Role.LOGITS),
                keyed(outputs.getOrDefault(Role.SELF, List.of())),
                keyed(outputs.getOrDefault(Role.CROSS, List.of())));
    }

    /** Refuses decoders of which the first does not give what the second takes. */
    static void requireCacheFits(DecoderPorts first, DecoderPorts following) {
        boolean fits = !following.selfPast.isEmpty()
                && following.selfPast.keySet().equals(first.selfPresent.keySet())
                && following.selfPast.keySet().equals(following.selfPresent.keySet())
                && following.crossPast.keySet().equals(first.crossPresent.keySet());
        if (!fits) {
            throw new BrokenBundleException(
                    "The keys and values that %s gives are not those that %s takes"
                            .formatted(first.file, following.file),
                    EXPORT_AGAIN);
        }
    }

    private static Map<Role, List<String>> byRole(OnnxModel model, Map<String, TensorInfo> ports, boolean input) {
        Map<Role, List<String>> roles = new LinkedHashMap<>();
        for (String name : ports.keySet()) {
            Role role = input ? inputRole(name) : outputRole(name);
            if (role == null && input) {
                throw new BrokenBundleException(
                        "%s has an input %s that this reader does not know".formatted(model.file(), name),
                        EXPORT_AGAIN);
            }
            if (role != null) {
                roles.computeIfAbsent(role, any -> new ArrayList<>()).add(name);
            }
        }
        return roles;
    }

    private static Role inputRole(String port) {
        String name = port.toLowerCase(Locale.ROOT);
        if (name.contains("past")) {
            return cache(name);
        }
        if (name.contains("use_cache")) {
            return Role.USE_CACHE;
        }
        if (name.contains("hidden_state")) {
            return Role.HIDDEN;
        }
        if (name.contains("mask") && !name.contains("decoder")) {
            return Role.MASK;
        }
        return name.endsWith("input_ids") ? Role.IDS : null;
    }

    private static Role outputRole(String port) {
        String name = port.toLowerCase(Locale.ROOT);
        if (name.contains("present") || name.contains("past")) {
            return cache(name);
        }
        return name.contains("logits") ? Role.LOGITS : null;
    }

    private static Role cache(String name) {
        return name.contains("encoder") || name.contains("cross") ? Role.CROSS : Role.SELF;
    }

    private static String first(Map<Role, List<String>> ports, Role role) {
        return ports.containsKey(role) ? ports.get(role).getFirst() : null;
    }

    private static Map<String, String> keyed(List<String> names) {
        Map<String, String> keyed = new LinkedHashMap<>();
        for (String name : names) {
            Matcher matcher = KEY.matcher(name);
            keyed.put(matcher.matches() ? matcher.group(1) : String.valueOf(keyed.size()), name);
        }
        return keyed;
    }
}
