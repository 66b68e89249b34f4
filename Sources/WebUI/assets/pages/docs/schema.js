// A JSON schema as people read it.

import { h } from "../../core/dom.js";

/**
 * @typedef {{type?: string | string[], format?: string, $ref?: string, properties?: Record<string, Schema>, required?: string[], items?: Schema, enum?: unknown[], const?: unknown,
 *   anyOf?: Schema[], oneOf?: Schema[], allOf?: Schema[], description?: string, minimum?: number, maximum?: number, minLength?: number, maxLength?: number,
 *   maxItems?: number, default?: unknown, additionalProperties?: boolean | Schema}} Schema
 */

/**
 * @param {Schema} schema
 * @param {Record<string, Schema>} schemas
 * @returns {Schema}
 */
export function resolved(schema, schemas) {
    const name = schema.$ref?.split("/").pop();
    return name ? schemas[name] ?? {} : schema;
}

/**
 * The type in a word or two.
 * @param {Schema} schema
 * @param {Record<string, Schema>} schemas
 * @returns {string}
 */
export function typeText(schema, schemas) {
    if (schema.$ref) return schema.$ref.split("/").pop() ?? "object";
    const several = schema.anyOf ?? schema.oneOf;
    if (several) return several.map((each) => typeText(each, schemas)).join(" or ");
    if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
    if (schema.const !== undefined) return JSON.stringify(schema.const);
    const types = [schema.type ?? "any"].flat();
    const text = types.map((
        type,
    ) => (type === "array"
        ? `list of ${typeText(schema.items ?? {}, schemas)}`
        : type === "string" && schema.format
        ? schema.format
        : type)
    ).join(" or ");
    const low = schema.minimum ?? schema.minLength;
    const high = schema.maximum ?? schema.maxLength ?? schema.maxItems;
    return text +
        (low !== undefined && high !== undefined
            ? ` (${low}–${high})`
            : high !== undefined
            ? ` (at most ${high})`
            : low !== undefined
            ? ` (at least ${low})`
            : "");
}

/**
 * @param {Schema} schema
 * @param {Record<string, Schema>} schemas
 * @param {{isBrief?: boolean, depth?: number}} options
 * @returns {HTMLElement}
 */
export function schemaView(schema, schemas, { isBrief = false, depth = 0 } = {}) {
    const whole = resolved(schema, schemas);
    const inner = inside(schema, schemas);
    if (isBrief || !inner || depth > 4) return h("span", { class: "schema wrap" }, typeText(schema, schemas));
    const required = new Set(inner.required ?? []);
    return h(
        "div",
        { class: "schema" },
        depth ? null : h("div", { class: "faint" }, typeText(schema, schemas), whole.description ? `: ${whole.description}` : ""),
        h(
            "div",
            { class: "inner" },
            Object.entries(inner.properties ?? {}).map(([name, property]) => {
                const nested = depth < 4 && inside(property, schemas);
                const line = [
                    h("strong", null, name),
                    required.has(name) ? "" : h("span", { class: "faint" }, "?"),
                    ": ",
                    h("span", { class: "soft" }, typeText(property, schemas)),
                    property.description ? h("span", { class: "faint" }, `  ${property.description}`) : null,
                ];
                return nested
                    ? h("details", null, h("summary", null, line), schemaView(property, schemas, { depth: depth + 1 }))
                    : h("div", null, line);
            }),
        ),
    );
}

/**
 * The object in a schema, behind references, lists and what may be null.
 * @param {Schema} schema
 * @param {Record<string, Schema>} schemas
 * @returns {Schema | null}
 */
function inside(schema, schemas) {
    const whole = resolved(schema, schemas);
    if (whole.properties) return whole;
    if (whole.items) return inside(whole.items, schemas);
    for (const each of whole.anyOf ?? whole.oneOf ?? []) {
        const found = inside(each, schemas);
        if (found) return found;
    }
    return null;
}

/**
 * An example of a body, to be changed.
 * @param {Schema} schema
 * @param {Record<string, Schema>} schemas
 * @param {number} [depth]
 * @returns {unknown}
 */
export function exampleOf(schema, schemas, depth = 0) {
    const whole = resolved(schema, schemas);
    if (whole.default !== undefined) return whole.default;
    if (whole.const !== undefined) return whole.const;
    if (whole.enum) return whole.enum[0];
    const several = whole.anyOf ?? whole.oneOf;
    if (several) return exampleOf(several[0], schemas, depth);
    const type = [whole.type ?? "any"].flat()[0];
    if (whole.properties && depth < 5) {
        const required = new Set(whole.required ?? []);
        return Object.fromEntries(
            Object.entries(whole.properties).filter(([name]) => required.has(name)).map((
                [name, property],
            ) => [name, exampleOf(property, schemas, depth + 1)]),
        );
    }
    if (type === "array") return whole.items && depth < 5 ? [exampleOf(whole.items, schemas, depth + 1)] : [];
    return { string: "", integer: whole.minimum ?? 1, number: whole.minimum ?? 1, boolean: true, object: {} }[type] ?? null;
}
