// Trying an operation with the session that is signed in.

import { address, asAPIError, isAbort, send } from "../../core/api.js";
import { fill, h, uniqueID } from "../../core/dom.js";
import { bytes } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { badge, errorBox, note } from "../../components/feedback.js";
import { busy, field, values } from "../../components/form.js";
import { codeBlock } from "../../components/small.js";
import { exampleOf } from "./schema.js";

const most = 200000;

/**
 * @param {import("./docs.js").Entry} entry
 * @param {Record<string, import("./schema.js").Schema>} schemas
 */
export function tryForm({ method, path, operation }, schemas) {
    const parameters = (operation.parameters ?? []).filter(({ in: place }) => place !== "cookie");
    const json = operation.requestBody?.content?.["application/json"];
    const outcome = h("div", { role: "status" });
    const go = h("button", { class: "button primary", type: "submit" }, icon("play"), "Send");
    const bodyID = uniqueID("body");
    const form = h(
        "form",
        {
            class: "stack",
            onsubmit: async (/** @type {Event} */ event) => {
                event.preventDefault();
                busy(go, true);
                try {
                    await run();
                } catch (error) {
                    if (!isAbort(error)) fill(outcome, errorBox(asAPIError(error)));
                } finally {
                    busy(go, false);
                }
            },
        },
        parameters.length
            ? h(
                "div",
                { class: "form-grid" },
                parameters.map(({ name, in: place, required, schema }) =>
                    field({
                        name: `${place}:${name}`,
                        label: name,
                        required,
                        autocomplete: "off",
                        type: schema?.enum || schema?.type === "boolean" ? "select" : "text",
                        options: [
                            ["", ""],
                            ...(schema?.enum ?? (schema?.type === "boolean" ? ["true", "false"] : [])).map((
                                value,
                            ) => /** @type {[string, string]} */ ([String(value), String(value)])),
                        ],
                    })
                ),
            )
            : null,
        json
            ? h(
                "div",
                { class: "field" },
                h("label", { for: bodyID }, "Body"),
                h("textarea", {
                    class: "textarea mono small",
                    id: bodyID,
                    name: "body",
                    spellcheck: "false",
                    rows: "6",
                    value: JSON.stringify(exampleOf(json.schema ?? {}, schemas), null, 2),
                }),
            )
            : null,
        method === "get" ? null : note("warn", "This really changes things, in your name."),
        h("div", { class: "row" }, go),
        outcome,
    );

    const run = async () => {
        const given = values(form);
        let where = path;
        /** @type {Record<string, string>} */
        const query = {};
        /** @type {Record<string, string>} */
        const headers = {};
        for (const { name, in: place } of parameters) {
            const value = given[`${place}:${name}`];
            if (place === "path") where = where.replace(`{${name}}`, encodeURIComponent(value));
            else if (value && place === "query") query[name] = value;
            else if (value && place === "header") headers[name] = value;
        }
        let body;
        if (json && given.body.trim()) {
            try {
                body = JSON.parse(given.body);
            } catch (error) {
                fill(outcome, note("bad", `The body is no JSON: ${error instanceof Error ? error.message : error}`));
                return;
            }
        }
        const began = performance.now();
        const answer = await send(method.toUpperCase(), where, body, { query, headers });
        const type = answer.headers.get("Content-Type") ?? "";
        const isText = /json|text|javascript/.test(type) && !type.includes("event-stream");
        const text = isText ? await answer.text() : "";
        if (!isText) await answer.body?.cancel();
        fill(
            outcome,
            h(
                "div",
                { class: "stack close" },
                h(
                    "div",
                    { class: "row close small" },
                    badge(String(answer.status), answer.ok ? "good" : "bad"),
                    h("span", { class: "soft number" }, `${Math.round(performance.now() - began)} ms`),
                    h("span", { class: "faint tiny mono wrap" }, address(where, query)),
                    h("span", { class: "faint tiny" }, answer.headers.get("X-Request-Id") ?? ""),
                ),
                isText && text ? codeBlock(type.includes("json") ? laidOut(text) : text.slice(0, most)) : type
                    ? h(
                        "p",
                        { class: "small soft" },
                        `The answer is ${type}${
                            answer.headers.get("Content-Length") ? `, ${bytes(Number(answer.headers.get("Content-Length")))}` : ""
                        }; it is not shown here.`,
                    )
                    : null,
            ),
        );
    };
    return h(
        "details",
        { class: "small" },
        h("summary", { class: "strong" }, "Try it"),
        h("div", { style: { "margin-top": "var(--space-3)" } }, form),
    );
}

/** @param {string} text */
function laidOut(text) {
    try {
        return JSON.stringify(JSON.parse(text), null, 2).slice(0, most);
    } catch {
        return text.slice(0, most);
    }
}
