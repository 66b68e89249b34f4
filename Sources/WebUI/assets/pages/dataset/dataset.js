import { api, asAPIError } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count, counted, formName } from "../../core/format.js";
import { loadInto, Page } from "../../core/page.js";
import { navigate } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { badge, emptyState, pageHead, statusBadge, visibilityBadge } from "../../components/feedback.js";
import { tabs, timeOf } from "../../components/small.js";

/** @typedef {import("../../core/types.js").Dataset} Dataset */
/** @typedef {import("../../core/types.js").Version} Version */
/**
 * What a tab is given.
 * @typedef {{dataset: Dataset, versions: Version[], version: Version, versionQuery: {version?: number}, query: URLSearchParams, item: string | null, signal: AbortSignal,
 *   at: (tab: string, query?: Record<string, string | number>) => string, renew: () => Promise<void>}} TabContext
 */

/** @type {{name: string, text: string, edits?: boolean, make: () => Promise<(context: TabContext) => Node>}[]} */
const all = [
    { name: "overview", text: "Overview", make: async () => (await import("./overview.js")).overviewTab },
    { name: "rows", text: "Rows", make: async () => (await import("./rows.js")).rowsTab },
    { name: "problems", text: "Problems", make: async () => (await import("./problems.js")).problemsTab },
    { name: "statistics", text: "Statistics", make: async () => (await import("./statistics.js")).statisticsTab },
    { name: "quality", text: "Quality", make: async () => (await import("./quality.js")).qualityTab },
    { name: "versions", text: "Versions", make: async () => (await import("./versions.js")).versionsTab },
    { name: "split", text: "Split", edits: true, make: async () => (await import("./split.js")).splitTab },
    { name: "export", text: "Export", make: async () => (await import("./export.js")).exportTab },
    { name: "settings", text: "Settings", edits: true, make: async () => (await import("./manage.js")).manageTab },
];

/** One dataset: a tab for each thing that one wants to know or do, each with its address. */
export class DatasetPage extends Page {
    async show() {
        await this.renew();
    }

    /** @param {import("../../core/page.js").Place} place */
    moved(place) {
        const isSame = place.params.id === this.place.params.id;
        this.place = place;
        // What the tab before still asked for is of no use any more.
        this.ending.abort();
        this.ending = new AbortController();
        if (isSame && this.found) void this.open(this.found.dataset, this.found.versions);
        else void this.renew();
    }

    /** Reads the dataset again and shows the tab anew. */
    async renew() {
        const { id } = this.place.params;
        await loadInto(this, this.signal, async () => {
            try {
                const [dataset, versions] = await Promise.all([
                    api.get(`/api/datasets/${encodeURIComponent(id)}`, {}, this.signal),
                    api.get(`/api/datasets/${encodeURIComponent(id)}/versions`, {}, this.signal),
                ]);
                return { dataset, versions: versions.data };
            } catch (error) {
                if (asAPIError(error).status === 404) return null;
                throw error;
            }
        }, (found) => {
            if (!found) return missing();
            const { dataset, versions } = found;
            this.found = { dataset, versions };
            queueMicrotask(() => void this.open(dataset, versions));
            return null;
        });
    }

    /**
     * @param {Dataset} dataset
     * @param {Version[]} versions newest first
     */
    async open(dataset, versions) {
        const { tab = "overview", item = null } = this.place.params;
        const wanted = Number(this.place.query.get("version"));
        const version = versions.find(({ number }) => number === wanted) ?? versions[0];
        const isOld = version.number !== versions[0].number;
        const at = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ query = {}) => {
            const text = new URLSearchParams(
                Object.entries({ ...(isOld ? { version: version.number } : {}), ...query }).map(([key, value]) => [key, String(value)]),
            ).toString();
            return `/datasets/${dataset.id}${name === "overview" ? "" : `/${name}`}${text ? `?${text}` : ""}`;
        };
        const shown = all.find(({ name }) => name === tab) ??
            (tab === "diff" ? { name: "versions", text: "Difference", make: async () => (await import("./diff.js")).diffTab } : null);
        document.title = `${dataset.name}${shown && shown.name !== "overview" ? `, ${shown.text.toLowerCase()}` : ""} · Tunesmith`;
        const body = h("div", { class: "stack" });
        fill(
            this,
            pageHead({
                title: dataset.name,
                crumbs: [["Datasets", "/datasets"]],
                badges: [dataset.deleted_at ? badge("deleted", "warn") : statusBadge(version.status), visibilityBadge(dataset.visibility)],
                lead: [counted(version.rows, "row"), " · ", formName(version.form), " · changed ", timeOf(dataset.updated_at)],
                actions: this.versionPicker(versions, version, tab),
            }),
            tabs({
                label: `Parts of ${dataset.name}`,
                current: shown?.name ?? "",
                items: all.filter(({ edits }) => !edits || canEdit()).map(({ name, text }) => ({ name, text, href: at(name) })),
            }),
            body,
        );
        if (!shown || (all.find(({ name }) => name === tab)?.edits && !canEdit())) {
            fill(
                body,
                emptyState({
                    icon: "search",
                    title: "Nothing is here",
                    text: shown ? "This is for those who may change datasets." : "The address names no part of this dataset.",
                    actions: h("a", { class: "button", href: at("overview") }, "Overview"),
                }),
            );
            return;
        }
        const { signal } = this;
        await loadInto(body, signal, shown.make, (make) =>
            make({
                dataset,
                versions,
                version,
                versionQuery: isOld ? { version: version.number } : {},
                query: this.place.query,
                item,
                signal,
                at,
                renew: () => this.renew(),
            }));
    }

    /**
     * @param {Version[]} versions
     * @param {Version} version
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
                    const place = `/datasets/${this.place.params.id}${tab === "overview" || tab === "diff" ? "" : `/${tab}`}`;
                    void navigate(number === versions[0].number ? place : `${place}?version=${number}`);
                },
            },
            versions.map(({ number, rows }, index) =>
                h("option", { value: String(number) }, `Version ${number}${index === 0 ? ", newest" : ""} (${count(rows)})`)
            ),
        );
    }
}

const missing = () =>
    h(
        "div",
        { class: "card" },
        emptyState({
            icon: "search",
            title: "There is no such dataset",
            text:
                "It may have been removed, be private to others, or belong to another organization: switch there at the top of the navigation.",
            actions: h("a", { class: "button primary", href: "/datasets" }, "All datasets"),
        }),
    );

define("page-dataset", DatasetPage);
