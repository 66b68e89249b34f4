import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { bytes, count } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { Page } from "../../core/page.js";
import { setQuery } from "../../core/router.js";
import { canEdit, session } from "../../core/session.js";
import { confirmDialog, openDialog } from "../../components/dialog.js";
import { badge, card, emptyState, pageHead } from "../../components/feedback.js";
import { field, form } from "../../components/form.js";
import { ListView } from "../../components/list-view.js";
import { OperationView } from "../../components/operation-view.js";
import { toast } from "../../components/toast.js";

/** @typedef {import("../../core/types.js").BaseModel} BaseModel */

/** @type {Record<string, string>} */
const sources = { shipped: "Shipped", folder: "Folder", hub: "Hub" };

/** The models that jobs begin with. */
export class BaseModelsPage extends Page {
    show() {
        const isOperator = Boolean(session.me?.is_operator);
        this.pulling = h("div", null);
        this.list = new ListView({
            noun: "base models",
            search: "Search base models",
            sort: "name",
            load: async (query, signal) => chosen((await api.get("/api/base-models", {}, signal)).data, query),
            filters: [{ name: "source", label: "Any source", options: Object.entries(sources) }],
            columns: [
                {
                    title: "Name",
                    sort: "name",
                    cell: (base) => [
                        h("span", { class: "strong" }, base.name),
                        base.repository
                            ? h(
                                "div",
                                { class: "tiny faint" },
                                base.repository,
                                base.revision ? ` at ${base.revision.slice(0, 10)}` : "",
                            )
                            : null,
                        base.problem ? h("div", { class: "tiny wrap" }, base.problem) : null,
                    ],
                },
                {
                    title: "Usable",
                    cell: ({ is_usable: usable }) => (
                        usable ? badge([icon("check"), "usable"], "good") : badge([icon("alert"), "not usable"], "bad")
                    ),
                },
                { title: "Source", cell: ({ source }) => sources[source] ?? source },
                { title: "Parameters", sort: "parameters", number: true, cell: ({ parameters }) => (parameters ? short(parameters) : "–") },
                { title: "Context (tokens)", sort: "context_length", number: true, cell: ({ context_length: length }) => count(length) },
                { title: "Architecture", cell: ({ architecture }) => architecture ?? "–" },
                { title: "Size", sort: "byte_count", number: true, cell: ({ byte_count: size }) => bytes(size) },
                { title: "Licence", cell: ({ license }) => license ?? "–" },
                {
                    title: h("span", { class: "visually-hidden" }, "Actions"),
                    cell: (base) =>
                        isOperator && base.source !== "shipped"
                            ? h("button", {
                                class: "button quiet small only-icon",
                                type: "button",
                                "aria-label": `Remove ${base.name}`,
                                onclick: () => this.remove_(base),
                            }, icon("trash"))
                            : null,
                },
            ],
            empty: () =>
                emptyState({
                    icon: "layers",
                    title: "No base models",
                    text: isOperator
                        ? "A job begins with a base model: pull one from the hub, or add a folder of this machine."
                        : "Ask whoever runs this installation to add one.",
                }),
        });
        fill(
            this,
            pageHead({
                title: "Base models",
                lead: "What jobs begin with.",
                actions: isOperator
                    ? [
                        h("button", { class: "button", type: "button", onclick: () => this.add() }, icon("plus"), "Add a folder"),
                        h("button", { class: "button primary", type: "button", onclick: () => this.pull() }, icon("download"), "Pull"),
                    ]
                    : canEdit()
                    ? h("a", { class: "button", href: "/jobs/new" }, icon("plus"), "New job")
                    : null,
            }),
            this.pulling,
            this.list,
        );
        const operation = this.place.query.get("pull");
        if (operation) this.watch(operation);
    }

    /** @param {import("../../core/page.js").Place} place */
    moved(place) {
        this.place = place;
        void this.show();
    }

    /** @param {string} id of the operation */
    watch(id) {
        setQuery({ pull: id });
        const close = () => {
            setQuery({ pull: null });
            fill(this.pulling ?? this);
        };
        fill(
            this.pulling ?? this,
            card("Pull", {
                body: new OperationView(id, {
                    title: "Pull",
                    done: () => {
                        close();
                        toast("The base model is here.");
                        void this.list?.refresh();
                    },
                    // What came already is kept: the next try goes on from there.
                    failed: () => void this.list?.refresh(),
                }),
                actions: h(
                    "button",
                    { class: "button quiet small only-icon", type: "button", "aria-label": "Close", onclick: close },
                    icon("cross"),
                ),
            }),
        );
    }

    pull() {
        const dialog = openDialog({
            title: "Pull a base model",
            body: form({
                submit: "Pull",
                fields: [
                    field({
                        name: "repository",
                        label: "Repository of the hub",
                        required: true,
                        autocomplete: "off",
                        placeholder: "organization/model",
                        attributes: { pattern: "[A-Za-z0-9._\\-]+/[A-Za-z0-9._\\-]+", title: "Write organization/model." },
                    }),
                    field(
                        { name: "revision", label: "Revision", autocomplete: "off", placeholder: "main", help: "A branch, tag or commit." },
                    ),
                ],
                run: async ({ repository, revision }) => {
                    const operation = await api.post("/api/base-models/pull", { repository, ...(revision ? { revision } : {}) });
                    dialog.close();
                    this.watch(operation.id);
                },
            }),
        });
    }

    add() {
        const dialog = openDialog({
            title: "Add a folder",
            body: form({
                submit: "Add",
                fields: field({
                    name: "path",
                    label: "Folder of this machine",
                    required: true,
                    autocomplete: "off",
                    placeholder: "/srv/models/mine",
                    help: "It holds config.json, the tokenizer and safetensors. It is read where it is, not copied.",
                }),
                run: async ({ path }) => {
                    const base = await api.post("/api/base-models", { path });
                    dialog.close();
                    toast(`${base?.name ?? "The base model"} can be used.`);
                    await this.list?.refresh();
                },
            }),
        });
    }

    /** @param {BaseModel} base */
    remove_(base) {
        confirmDialog({
            title: `Remove ${base.name}?`,
            text: base.source === "folder"
                ? "It leaves the list; the folder stays as it is."
                : "Its files go. Where a model needs it, it is not removed.",
            action: "Remove",
            danger: true,
            run: async () => {
                await api.delete(`/api/base-models/${encodeURIComponent(base.id)}`);
                toast(`${base.name} is removed.`);
                await this.list?.refresh();
            },
        });
    }
}

/** @param {number} parameters */
const short = (parameters) => {
    const units = /** @type {const} */ ([[1e9, "B"], [1e6, "M"], [1e3, "k"]]);
    const [size, letter] = units.find(([least]) => parameters >= least) ?? [1, ""];
    return `${(parameters / size).toLocaleString("en", { maximumSignificantDigits: 3 })}${letter}`;
};

/**
 * The API gives all at once, since they are few: search, filter, order and pages are made here.
 * @param {BaseModel[]} all
 * @param {Record<string, string | number>} query
 */
function chosen(all, { search = "", source, sort = "name", limit, cursor = 0 }) {
    const text = String(search).toLowerCase();
    const name = /** @type {keyof BaseModel} */ (String(sort).replace("-", ""));
    const turn = String(sort).startsWith("-") ? -1 : 1;
    const fitting = all
        .filter((base) => (!source || base.source === source) && `${base.name} ${base.repository ?? ""}`.toLowerCase().includes(text))
        .sort((left, right) => {
            const [one, other] = [left[name] ?? 0, right[name] ?? 0];
            return turn * (typeof one === "string" ? one.localeCompare(String(other)) : Number(one) - Number(other));
        });
    const [from, most] = [Number(cursor), Number(limit)];
    const data = fitting.slice(from, from + most);
    return { data, total: fitting.length, next_cursor: from + most < fitting.length ? String(from + most) : null };
}

define("page-base-models", BaseModelsPage);
