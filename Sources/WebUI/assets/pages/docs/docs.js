import { api } from "../../core/api.js";
import { define, fill, h, uniqueID } from "../../core/dom.js";
import { sentence } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { Page } from "../../core/page.js";
import { setQuery } from "../../core/router.js";
import { badge, card, emptyState, pageHead } from "../../components/feedback.js";
import { codeBlock } from "../../components/small.js";
import { tryForm } from "./try-form.js";
import { schemaView } from "./schema.js";
import { tableFrame } from "../../components/table-frame.js";

/** @typedef {import("./schema.js").Schema} Schema */
/** @typedef {{name: string, in: string, required?: boolean, description?: string, schema?: Schema}} Parameter */
/** @typedef {{required?: boolean, content?: Record<string, {schema?: Schema}>}} RequestBody */
/**
 * @typedef {{operationId: string, summary?: string, description?: string, tags?: string[], parameters?: Parameter[], requestBody?: RequestBody,
 *   responses?: Record<string, {description?: string, content?: Record<string, {schema?: Schema}>}>, "x-access"?: string}} APIOperation
 */
/** @typedef {{method: string, path: string, operation: APIOperation}} Entry */
/** @typedef {{info: {title: string, version: string, description?: string}, tags?: {name: string, description?: string}[], paths: Record<string, Record<string, APIOperation>>, components?: {schemas?: Record<string, Schema>}}} Document */

const methods = ["get", "post", "put", "patch", "delete", "head"];

/** The API as its own description tells it, to be read and tried. */
export class DocsPage extends Page {
    show() {
        const body = h("div", { class: "stack" });
        fill(
            this,
            pageHead({
                title: "API reference",
                lead: ["All that the pages and the command line do. ", h("a", { href: "/api/openapi.json" }, "openapi.json")],
            }),
            body,
        );
        void this.load(body, () => api.get("/api/openapi.json", {}, this.signal), (document) => this.document(document));
    }

    /** @param {Document} document */
    document(document) {
        /** @type {Map<string, Entry[]>} */
        const groups = new Map((document.tags ?? []).map(({ name }) => [name, []]));
        for (const [path, item] of Object.entries(document.paths)) {
            for (const method of methods) {
                const operation = item[method];
                if (!operation) continue;
                const tag = operation.tags?.[0] ?? "other";
                groups.set(tag, [...(groups.get(tag) ?? []), { method, path, operation }]);
            }
        }
        const list = h("div", { class: "stack" });
        const id = uniqueID("search");
        const draw = (/** @type {string} */ search) => {
            const wanted = search.toLowerCase();
            const shown = [...groups].map((
                [tag, entries],
            ) => /** @type {[string, Entry[]]} */ ([
                tag,
                entries.filter(({ method, path, operation }) =>
                    `${method} ${path} ${operation.summary} ${operation.operationId}`.toLowerCase().includes(wanted)
                ),
            ])).filter(([, entries]) => entries.length);
            fill(
                list,
                shown.length
                    ? shown.map(([tag, entries]) =>
                        card(sentence(tag.replaceAll("-", " ")), {
                            flush: true,
                            body: h(
                                "div",
                                { class: "list" },
                                entries.map((entry) => this.entry(entry, document)),
                            ),
                        })
                    )
                    : h(
                        "div",
                        { class: "card" },
                        emptyState({ icon: "search", title: "No operation found", text: "Nothing fits the search." }),
                    ),
            );
        };
        const { query } = this.place;
        draw(query.get("search") ?? "");
        queueMicrotask(() => {
            const open = list.querySelector("details[open]");
            open?.scrollIntoView({ block: "start" });
        });
        return [
            card("Begin", {
                body: h(
                    "div",
                    { class: "stack close small" },
                    h(
                        "p",
                        null,
                        "Make a key under ",
                        h("a", { href: "/settings/keys" }, "API keys"),
                        " and send it with every request. Errors have one form; only their ",
                        h("code", { class: "inline" }, "code"),
                        " is a contract.",
                    ),
                    codeBlock(`curl -H "Authorization: Bearer ts-..." "${location.origin}/api/datasets?limit=5"`),
                ),
            }),
            h(
                "div",
                { class: "with-icon", role: "search" },
                icon("search"),
                h("label", { class: "visually-hidden", for: id }, "Search operations"),
                h("input", {
                    class: "input",
                    type: "search",
                    id,
                    placeholder: "Search operations",
                    value: query.get("search") ?? "",
                    oninput: (/** @type {Event} */ event) => {
                        const { value } = /** @type {HTMLInputElement} */ (event.target);
                        setQuery({ search: value });
                        draw(value);
                    },
                }),
            ),
            list,
        ];
    }

    /**
     * @param {Entry} entry
     * @param {Document} document
     */
    entry(entry, document) {
        const { method, path, operation } = entry;
        const inside = h("div", { class: "inside" });
        const isOpen = this.place.query.get("operation") === operation.operationId;
        if (isOpen) fill(inside, details(entry, document));
        return h(
            "details",
            {
                class: "disclosure",
                open: isOpen,
                ontoggle: (/** @type {Event} */ event) => {
                    if (!(/** @type {HTMLDetailsElement} */ (event.target)).open) return;
                    if (!inside.childElementCount) fill(inside, details(entry, document));
                    setQuery({ operation: operation.operationId });
                },
            },
            h(
                "summary",
                null,
                icon("right", "turns"),
                h("span", { class: `method is-${method}` }, method.toUpperCase()),
                h(
                    "span",
                    { class: "grow" },
                    h("span", { class: "mono small wrap strong", style: { display: "block" } }, path),
                    h("span", { class: "small soft" }, operation.summary),
                ),
            ),
            inside,
        );
    }
}

/**
 * @param {Entry} entry
 * @param {Document} document
 */
function details(entry, document) {
    const { operation } = entry;
    const schemas = document.components?.schemas ?? {};
    const parameters = operation.parameters ?? [];
    const bodies = Object.entries(operation.requestBody?.content ?? {});
    const access = operation["x-access"];
    return [
        h(
            "div",
            { class: "row close" },
            h("code", { class: "inline tiny" }, operation.operationId),
            access ? badge([icon("lock"), access.replaceAll("_", " ")]) : null,
        ),
        operation.description ? h("p", { class: "small" }, operation.description) : null,
        parameters.length
            ? h(
                "div",
                { class: "stack close" },
                h("h3", null, "Parameters"),
                tableFrame(
                    h(
                        "table",
                        { class: "table" },
                        h(
                            "thead",
                            null,
                            h("tr", null, ["Name", "In", "Type", "What it is"].map((title) => h("th", { scope: "col" }, title))),
                        ),
                        h(
                            "tbody",
                            null,
                            parameters.map((parameter) =>
                                h(
                                    "tr",
                                    null,
                                    h(
                                        "td",
                                        null,
                                        h("code", null, parameter.name),
                                        parameter.required ? h("span", { class: "tiny faint" }, " required") : null,
                                    ),
                                    h("td", null, parameter.in),
                                    h("td", null, schemaView(parameter.schema ?? {}, schemas, { isBrief: true })),
                                    h("td", { class: "wrap" }, parameter.description ?? ""),
                                )
                            ),
                        ),
                    ),
                ),
            )
            : null,
        bodies.length
            ? h(
                "div",
                { class: "stack close" },
                h("h3", null, "Body"),
                bodies.map(([type, { schema }]) =>
                    h("div", null, h("div", { class: "tiny faint mono" }, type), schema ? schemaView(schema, schemas) : null)
                ),
            )
            : null,
        h(
            "div",
            { class: "stack close" },
            h("h3", null, "Answers"),
            Object.entries(operation.responses ?? {}).map(([status, { description, content }]) =>
                h(
                    "div",
                    { class: "stack close" },
                    h(
                        "div",
                        { class: "small" },
                        badge(status, status.startsWith("2") ? "good" : status === "default" ? "warn" : ""),
                        " ",
                        description,
                    ),
                    status === "default" ? null : Object.entries(content ?? {}).map(([type, { schema }]) =>
                        h(
                            "details",
                            { class: "small" },
                            h("summary", { class: "mono tiny faint" }, type),
                            schema ? schemaView(schema, schemas) : null,
                        )
                    ),
                )
            ),
        ),
        tryForm(entry, schemas),
    ];
}

define("page-docs", DocsPage);
