import { api, asAPIError } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { counted } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { methodTitle } from "../../core/jobs.js";
import { loadInto, Page } from "../../core/page.js";
import { navigate } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { emptyState, pageHead, statusBadge, visibilityBadge } from "../../components/feedback.js";
import { tabs, timeOf } from "../../components/small.js";

/** @typedef {import("../../core/model-types.js").Model} Model */
/** @typedef {import("../../core/model-types.js").ModelVersion} ModelVersion */
/**
 * What a tab is given.
 * @typedef {{model: Model, versions: ModelVersion[], version: ModelVersion, query: URLSearchParams, item: string | null,
 *   signal: AbortSignal,
 *   at: (tab: string, query?: Record<string, string | number>) => string, renew: () => Promise<void>}} TabContext
 */

/** @type {{name: string, text: string, edits?: boolean, make: () => Promise<(context: TabContext) => Node>}[]} */
const all = [
    { name: "overview", text: "Overview", make: async () => (await import("./overview.js")).overviewTab },
    { name: "versions", text: "Versions", make: async () => (await import("./versions.js")).versionsTab },
    { name: "aliases", text: "Aliases", make: async () => (await import("./aliases.js")).aliasesTab },
    { name: "curves", text: "Curves", make: async () => (await import("./curves.js")).curvesTab },
    { name: "export", text: "Export", make: async () => (await import("./export.js")).exportTab },
    { name: "settings", text: "Settings", edits: true, make: async () => (await import("./manage.js")).manageTab },
];

/** One model: where its versions come from, how good they are, which one is in use. */
export class ModelPage extends Page {
    async show() {
        await this.renew();
    }

    /** @param {import("../../core/page.js").Place} place */
    moved(place) {
        const isSame = place.params.id === this.place.params.id;
        this.place = place;
        this.ending.abort();
        this.ending = new AbortController();
        if (isSame && this.found) void this.open(this.found.model, this.found.versions);
        else void this.renew();
    }

    /** Reads the model again and shows the tab anew. */
    async renew() {
        const id = encodeURIComponent(this.place.params.id);
        await loadInto(this, this.signal, async () => {
            try {
                const [model, versions] = await Promise.all([
                    api.get(`/api/models/${id}`, {}, this.signal),
                    api.get(`/api/models/${id}/versions`, {}, this.signal),
                ]);
                const newestFirst = [...versions.data].sort((left, right) => right.number - left.number);
                return { model, versions: newestFirst };
            } catch (error) {
                if (asAPIError(error).status === 404) return null;
                throw error;
            }
        }, (found) => {
            if (!found) return missing();
            this.found = found;
            queueMicrotask(() => void this.open(found.model, found.versions));
            return null;
        });
    }

    /**
     * @param {Model} model
     * @param {ModelVersion[]} versions newest first
     */
    async open(model, versions) {
        const { tab = "overview", item = null } = this.place.params;
        const wanted = Number(this.place.query.get("version"));
        const version = versions.find(({ number }) => number === wanted) ?? versions[0];
        const isOld = version && version.number !== versions[0].number;
        const at = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ query = {}) => {
            const entries = Object.entries({ ...(isOld ? { version: version.number } : {}), ...query });
            const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
            return `/models/${model.id}${name === "overview" ? "" : `/${name}`}${text ? `?${text}` : ""}`;
        };
        const shown = all.find(({ name }) => name === tab) ??
            (
                tab === "diff" ? {
                    name: "versions",
                    text: "Difference",
                    edits: false,
                    make: async () => (await import("./diff.js")).diffTab,
                } : null
            );
        document.title = `${model.name}${shown && shown.name !== "overview" ? `, ${shown.text.toLowerCase()}` : ""} · Tunesmith`;
        const body = h("div", { class: "stack" });
        const mayShow = shown && (!shown.edits || canEdit());
        fill(
            this,
            pageHead({
                title: model.name,
                crumbs: [["Models", "/models"]],
                badges: [statusBadge(model.state), visibilityBadge(model.visibility)],
                lead: [counted(model.versions, "version"), " · ", model.base_model, " · changed ", timeOf(model.updated_at)],
                actions: version ? this.versionPicker(versions, version, tab) : null,
            }),
            tabs({
                label: `Parts of ${model.name}`,
                current: shown?.name ?? "",
                items: all.filter(({ edits }) => !edits || canEdit()).map(({ name, text }) => ({ name, text, href: at(name) })),
            }),
            body,
        );
        if (!mayShow) return void fill(body, nothingHere(at("overview"), shown !== null));
        if (!version && shown.name !== "settings") return void fill(body, noVersion(model));
        const { signal } = this;
        const context = { model, versions, version, query: this.place.query, item, signal, at, renew: () => this.renew() };
        await loadInto(body, signal, shown.make, (make) => make(context));
        return undefined;
    }

    /**
     * @param {ModelVersion[]} versions
     * @param {ModelVersion} version
     * @param {string} tab
     */
    versionPicker(versions, version, tab) {
        return h(
            "select",
            {
                class: "select",
                "aria-label": "Version",
                style: { width: "auto" },
                value: String(version.number),
                onchange: (/** @type {Event} */ event) => {
                    const number = Number(/** @type {HTMLSelectElement} */ (event.target).value);
                    const place = `/models/${this.place.params.id}${tab === "overview" || tab === "diff" ? "" : `/${tab}`}`;
                    void navigate(number === versions[0].number ? place : `${place}?version=${number}`);
                },
            },
            versions.map(({ number, method }, index) =>
                h("option", { value: String(number) }, `Version ${number}${index === 0 ? ", newest" : ""} (${methodTitle(method)})`)
            ),
        );
    }
}

/** @param {Model} model */
const noVersion = ({ state, name }) =>
    h(
        "div",
        { class: "card" },
        emptyState({
            icon: "cube",
            title: "No version yet",
            text: state === "failed" ? "The job of its first version failed." : "A job works on its first version.",
            actions: h("a", { class: "button", href: `/jobs?search=${encodeURIComponent(name)}` }, icon("run"), "Jobs"),
        }),
    );

/**
 * @param {string} back
 * @param {boolean} isKnown
 */
const nothingHere = (back, isKnown) =>
    emptyState({
        icon: "search",
        title: "Nothing is here",
        text: isKnown ? "This is for those who may change models." : "The address names no part of this model.",
        actions: h("a", { class: "button", href: back }, "Overview"),
    });

const missing = () =>
    h(
        "div",
        { class: "card" },
        emptyState({
            icon: "search",
            title: "There is no such model",
            text: "It may have been removed, be private to others, or belong to another organization: switch at the top of the navigation.",
            actions: h("a", { class: "button primary", href: "/models" }, "All models"),
        }),
    );

define("page-model", ModelPage);
