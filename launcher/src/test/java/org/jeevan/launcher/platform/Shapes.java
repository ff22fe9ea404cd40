package org.jeevan.launcher.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares JSON with the schemas of an OpenAPI description, as far as that uses them; says where it is otherwise. */
final class Shapes {

    private final JsonNode named;

    Shapes(JsonNode named) {
        this.named = named;
    }

    List<String> wrong(JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString();
            return wrong(named.get(name.substring(name.lastIndexOf('/') + 1)), value, where);
        }
        if (schema.has("oneOf")) {
            boolean fits = schema.get("oneOf").valueStream().anyMatch(one -> wrong(one, value, where)
                    .isEmpty());
            return fits ? List.of() : List.of(where + " is none of those");
        }
        if (!fits(schema, value)) {
            return List.of(where + " is " + value);
        }
        List<String> wrong = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> wrong.addAll(wrong(schema.get("items"), item, where + "[]")));
        } else if (schema.has("properties")) {
            wrong.addAll(wrongProperties(schema, value, where));
        }
        return wrong;
    }

    private List<String> wrongProperties(JsonNode schema, JsonNode value, String where) {
        List<String> wrong = new ArrayList<>();
        var missing = new TreeSet<String>();
        schema.path("required").forEach(name -> missing.add(name.asString()));
        missing.removeAll(value.propertyNames());
        missing.forEach(name -> wrong.add(where + "/" + name + " is missing"));
        value.properties().forEach(each -> {
            String at = where + "/" + each.getKey();
            JsonNode described = schema.get("properties").get(each.getKey());
            wrong.addAll(described == null ? List.of(at + " is not described") : wrong(described, each.getValue(), at));
        });
        return wrong;
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        JsonNode types = schema.path("type");
        boolean typed = types.isMissingNode()
                || (types.isArray()
                        ? types.valueStream().anyMatch(type -> is(type.asString(), value))
                        : is(types.asString(), value));
        return typed && (!schema.has("enum") || schema.get("enum").valueStream().anyMatch(value::equals));
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> value.isObject();
        };
    }
}
