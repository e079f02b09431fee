package org.bihuan.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of the published schema as a table in Markdown. */
final class FieldTable {
    private final JsonNode schema = schema();
    private final boolean chinese;
    private final StringBuilder table = new StringBuilder();

    FieldTable(String language) {
        this.chinese = language.equals("zh");
        table.append(chinese ? "| 字段 | 写什么 | 说明 |\n" : "| field | what stands there | meaning |\n");
        table.append("|---|---|---|\n");
        fields("", schema, names(schema.get("required"), schema.at("/else/required")));
    }

    @Override
    public String toString() {
        return table.toString();
    }

    private void fields(String path, JsonNode object, Set<String> needed) {
        object.get("properties")
                .propertyStream()
                .forEach(field -> {
                    String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                    row(name, field.getValue(), needed.contains(field.getKey()));
                });
    }

    private void row(String name, JsonNode field, boolean needed) {
        JsonNode list = listOf(field);
        JsonNode type = resolved(list == null ? field : list.get("items"));
        String shown = list == null ? name : name + "[]";
        boolean must = needed || name.equals("quorum.share");
        table.append("| ")
                .append(must ? "**`" + shown + "`**" : "`" + shown + "`")
                .append(" | ")
                .append(what(field, list == null ? field : list.get("items"), type))
                .append(" | ")
                .append(name.startsWith("terms.") ? usually(name) : meaning(field))
                .append(" |\n");
        JsonNode group = groupOf(type);
        if (group != null && !isWords(list == null ? field : list.get("items"))) {
            fields(shown, group, names(group.get("required")));
        }
    }

    private JsonNode groupOf(JsonNode type) {
        if (type.has("properties") && type.at("/properties/add").isMissingNode()) {
            return type;
        }
        if (type.has("oneOf")) {
            for (JsonNode one : type.get("oneOf")) {
                if (one.has("properties") && one.at("/properties/add").isMissingNode()) {
                    return one;
                }
            }
        }
        return null;
    }

    private static boolean isWords(JsonNode node) {
        return node.toString().contains("#/$defs/words")
                || node.toString().contains("#/$defs/term");
    }

    /** The array, itself or beside the changes that a variant may give instead. */
    private JsonNode listOf(JsonNode field) {
        if (field.has("oneOf") && field.get("oneOf").get(0).has("items")) {
            return field.get("oneOf").get(0);
        }
        return field.has("items") ? field : null;
    }

    private String what(JsonNode field, JsonNode raw, JsonNode type) {
        String text = raw.toString();
        if (text.contains("#/$defs/term\"")) {
            return chinese ? "中英文名称" : "words in both languages";
        }
        if (text.contains("#/$defs/words\"") && !raw.has("properties")) {
            return chinese ? "中英文" : "text in both languages";
        }
        if (type.has("enum")) {
            List<String> values = new ArrayList<>();
            type.get("enum").forEach(v -> values.add("`" + v.asString() + "`"));
            return String.join(" ", values);
        }
        if (text.contains("#/$defs/code\"") && raw.has("$ref")) {
            return chinese ? "代号" : "code";
        }
        if (text.contains("#/$defs/rule\"")) {
            return chinese ? "规则编号" : "rule id";
        }
        if (text.contains("#/$defs/date\"") && raw.has("$ref")) {
            return chinese ? "日期，如 2025-03-01" : "date such as 2025-03-01";
        }
        return switch (type.path("type").asString("")) {
            case "integer" -> chinese ? "整数" : "whole number";
            case "boolean" -> "`true` `false`";
            case "string" -> chinese ? "文字" : "text";
            case "object" -> chinese ? "一组字段" : "group of fields";
            default -> oneOf(type);
        };
    }

    private String oneOf(JsonNode type) {
        List<String> ways = new ArrayList<>();
        type.path("oneOf")
                .forEach(one -> {
                    if (one.has("const")) {
                        ways.add("`" + one.get("const").asString() + "`");
                    } else {
                        ways.add(what(one, one, resolved(one)));
                    }
                });
        return String.join(chinese ? " 或 " : " or ", ways);
    }

    private String usually(String name) {
        Term term =
                Term.valueOf(
                        name.substring("terms.".length())
                                .toUpperCase(java.util.Locale.ROOT)
                                .replace('-', '_'));
        java.util.Locale language = chinese ? java.util.Locale.CHINESE : java.util.Locale.ENGLISH;
        return (chinese ? "通常叫：" : "Usually: ") + new Terms(java.util.Map.of()).one(term, language);
    }

    /** What each fact means, as a framework without words of its own tells it. */
    static String facts(java.util.Locale language) {
        boolean chinese = language.getLanguage().equals("zh");
        StringBuilder facts =
                new StringBuilder(
                        chinese ? "| 事实 | 意思 |\n|---|---|\n" : "| fact | meaning |\n|---|---|\n");
        ReviewFramework plain = Frameworks.shipped().find("generic").orElseThrow();
        for (Need.Fact fact : Need.Fact.values()) {
            String told =
                    org.bihuan.framework.sheet.FrameworkSheet.need(
                            plain,
                            new Need(
                                    fact,
                                    java.util.Optional.empty(),
                                    fact == Need.Fact.STEP_DONE
                                            ? java.util.Optional.of("statements")
                                            : java.util.Optional.empty(),
                                    true),
                            language);
            facts.append("| `")
                    .append(Fields.code(fact))
                    .append("` | ")
                    .append(told)
                    .append(" |\n");
        }
        return facts.toString();
    }

    private String meaning(JsonNode field) {
        return field.path(chinese ? "x-zh" : "description").asString("").replace("|", "\\|");
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : schema.at(ref.substring(1));
    }

    private static Set<String> names(JsonNode... lists) {
        Set<String> names = new HashSet<>();
        for (JsonNode list : lists) {
            if (list != null) {
                list.forEach(n -> names.add(n.asString()));
            }
        }
        return names;
    }

    private static JsonNode schema() {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(Path.of("../frameworks/framework.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
