package org.jeevan.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DescriptionTest {

    private static final String PATH = "/api/v1/things/t1";

    private final Description description = new Description(JsonMapper.shared().readTree("""
            {
              "paths": {
                "/api/v1/things/{thingId}": {
                  "get": { "responses": {
                    "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                    "default": { "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } }
                  } }
                }
              },
              "components": { "schemas": {
                "Thing": {
                  "type": "object",
                  "required": ["id", "kind", "parts"],
                  "properties": {
                    "id": { "type": "string" },
                    "kind": { "type": "string", "enum": ["OLD", "NEW"] },
                    "note": { "type": ["string", "null"] },
                    "parts": { "type": "array", "items": { "oneOf": [{ "$ref": "#/components/schemas/Part" }, { "type": "null" }] } }
                  }
                },
                "Part": { "type": "object", "required": ["count"], "properties": { "count": { "type": "integer" } } },
                "Problem": { "type": "object", "required": ["code"], "properties": { "code": { "type": "string" } } }
              } }
            }
            """));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id":"t1","kind":"OLD","parts":[]}
                    {"id":"t1","kind":"NEW","note":null,"parts":[{"count":3},null]}
                    {"id":"t1","kind":"NEW","note":"broken","parts":[]}
                    """)
    void lets_be_what_is_as_described(String body) {
        assertThat(description
                        .require("GET", PATH, answer(200, "application/json", body))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"kind":"OLD","parts":[]}                          | /id is missing
                    {"id":"t1","kind":"OLD","parts":[],"colour":"red"} | /colour is not described
                    {"id":"t1","kind":"BLUE","parts":[]}               | /kind is "BLUE"
                    {"id":null,"kind":"OLD","parts":[]}                | /id is null
                    {"id":"t1","kind":"OLD","parts":[{"count":"3"}]}   | /parts[] is none of those
                    {"id":"t1","kind":"OLD","parts":{}}                | /parts is {}
                    """)
    void says_what_is_otherwise(String body, String wrong) {
        assertThatThrownBy(() -> description.require("GET", PATH, answer(200, "application/json", body)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(wrong);
    }

    @Test
    void refuses_a_status_that_is_not_described() {
        assertThatThrownBy(() -> description.require("GET", PATH, answer(202, "application/json", "{}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no status 202");
    }

    @Test
    void a_refusal_is_a_problem_whatever_its_status() {
        assertThatThrownBy(() -> description.require("GET", PATH, answer(409, "application/problem+json", "{}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/code is missing");
    }

    @Test
    void lets_be_what_is_no_operation_of_the_API() {
        assertThat(description
                        .require("GET", "/health", answer(200, "application/json", "{}"))
                        .status())
                .isEqualTo(200);
    }

    private static Answer answer(int status, String type, String body) {
        var headers = HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true);
        return new Answer("GET " + PATH, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
