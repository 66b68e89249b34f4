// The page of one thing that has versions: a head, a version to be chosen, and a tab for each thing that one wants to know or do.

import { api, asAPIError } from "../core/api.js";
import { fill, h } from "../core/dom.js";
import { loadInto, Page } from "../core/page.js";
import { navigate } from "../core/router.js";
import { canEdit } from "../core/session.js";
import { emptyState, pageHead } from "./feedback.js";
import { tabs } from "./small.js";
import { versionChoice } from "./versions.js";

/** @typedef {import("../core/dom.js").Children} Children */
/** @typedef {{id: string, name: string}} Item */
/**
 * What a tab is given: the item and its versions, newest first; `place` is the item's address, `at` that of a tab, for the version that is
 * shown; `versionQuery` names that version to the API where it is not the newest; `signal` ends when the tab is left.
 * @template T, V
 * @typedef {{item: T, versions: V[], version: V, place: string, versionQuery: {version?: number}, query: URLSearchParams,
 *   part: string | null, signal: AbortSignal, at: (tab: string, query?: Record<string, string | number>) => string,
 *   renew: () => Promise<void>}} VersionContext
 */
/**
 * A tab; one that `edits` is for those who may change things, one that `needsNoVersion` is there before the first version.
 * @template T, V
 * @typedef {{name: string, text: string, edits?: boolean, needsNoVersion?: boolean,
 *   make: () => Promise<(context: any) => Node>}} VersionTab
 */

/**
 * @template {Item} T
 * @template {import("./versions.js").Numbered} V
 */
export class VersionedPage extends Page {
    /** @returns {{kind: "datasets" | "models", title: string, noun: string, tabs: VersionTab<T, V>[], diff: VersionTab<T, V>}} */
    get description() {
        throw new Error("a page of versions describes itself");
    }

    /**
     * What the head says beside the name.
     * @param {T} _item
     * @param {V | undefined} _version
     * @returns {{badges: Children, lead: Children}}
     */
    head(_item, _version) {
        return { badges: null, lead: null };
    }

    /**
     * What is usually done next with it, as a button.
     * @param {T} _item
     * @param {V} _version
     * @returns {Node | null}
     */
    nextStep(_item, _version) {
        return null;
    }

    /** @param {V} version what tells it from others, in the list to choose from */
    mark(version) {
        return String(version.number);
    }

    /**
     * What is shown of an item without a version.
     * @param {T} _item
     * @returns {Children}
     */
    withoutVersion(_item) {
        return null;
    }

    /**
     * @param {VersionContext<T, V>} context
     * @returns {object} as the tabs know it
     */
    context(context) {
        return context;
    }

    async show() {
        await this.renew();
    }

    /** @param {import("../core/page.js").Place} place */
    moved(place) {
        const isSame = place.params.id === this.place.params.id;
        this.place = place;
        // What the tab before still asked for is of no use any more.
        this.ending.abort();
        this.ending = new AbortController();
        if (isSame && this.found) void this.open(this.found.item, this.found.versions);
        else void this.renew();
    }

    /** Reads the item again and shows the tab anew. */
    async renew() {
        const path = `/api/${this.description.kind}/${encodeURIComponent(this.place.params.id)}`;
        await loadInto(this, this.signal, async () => {
            try {
                const [item, { data }] = await Promise.all([api.get(path, {}, this.signal), api.get(`${path}/versions`, {}, this.signal)]);
                return { item, versions: /** @type {V[]} */ ([...data].sort((left, right) => right.number - left.number)) };
            } catch (error) {
                if (asAPIError(error).status === 404) return null;
                throw error;
            }
        }, (found) => {
            if (!found) return this.missing();
            this.found = found;
            queueMicrotask(() => void this.open(found.item, found.versions));
            return null;
        });
    }

    /**
     * @param {T} item
     * @param {V[]} versions newest first
     */
    async open(item, versions) {
        const { kind, title, tabs: all, diff } = this.description;
        const { tab = "overview", item: part = null } = this.place.params;
        const wanted = Number(this.place.query.get("version"));
        const version = versions.find(({ number }) => number === wanted) ?? versions[0];
        const versionQuery = version && version !== versions[0] ? { version: version.number } : {};
        const place = `/${kind}/${item.id}`;
        const at = (/** @type {string} */ name, /** @type {Record<string, string | number>} */ query = {}) => {
            const entries = Object.entries({ ...versionQuery, ...query }).map(([key, value]) => [key, String(value)]);
            const text = new URLSearchParams(entries).toString();
            return `${place}${name === "overview" ? "" : `/${name}`}${text ? `?${text}` : ""}`;
        };
        const shown = tab === "diff" ? diff : all.find(({ name }) => name === tab);
        document.title = `${item.name}${shown && shown.name !== "overview" ? `, ${shown.text.toLowerCase()}` : ""} · Tunesmith`;
        const body = h("div", { class: "stack" });
        fill(
            this,
            pageHead({
                title: item.name,
                crumbs: [[title, `/${kind}`]],
                ...this.head(item, version),
                actions: version ? [this.versionPicker(versions, version, tab), this.nextStep(item, version)] : null,
            }),
            tabs({
                label: `Parts of ${item.name}`,
                current: shown?.name ?? "",
                items: all.filter(({ edits, needsNoVersion }) => (!edits || canEdit()) && (version || needsNoVersion)).map((
                    { name, text },
                ) => ({ name, text, href: at(name) })),
            }),
            body,
        );
        if (!shown || (shown.edits && !canEdit())) return void fill(body, this.nothingHere(at("overview"), Boolean(shown)));
        if (!version && (shown.name === "overview" || !shown.needsNoVersion)) return void fill(body, this.withoutVersion(item));
        const { signal } = this;
        const context = {
            item,
            versions,
            version,
            place,
            versionQuery,
            query: this.place.query,
            part,
            signal,
            at,
            renew: () => this.renew(),
        };
        await loadInto(body, signal, shown.make, (make) => make(this.context(context)));
        return undefined;
    }

    /**
     * @param {V[]} versions
     * @param {V} version
     * @param {string} tab
     */
    versionPicker(versions, version, tab) {
        return versionChoice({
            label: "Version",
            versions,
            value: version.number,
            text: (each) => `Version ${each.number}${each === versions[0] ? ", newest" : ""} (${this.mark(each)})`,
            change: (number) => {
                const place = `/${this.description.kind}/${this.place.params.id}${tab === "overview" || tab === "diff" ? "" : `/${tab}`}`;
                void navigate(number === versions[0].number ? place : `${place}?version=${number}`);
            },
        });
    }

    /**
     * @param {string} back
     * @param {boolean} isKnown
     */
    nothingHere(back, isKnown) {
        const { kind, noun } = this.description;
        return emptyState({
            icon: "search",
            title: "Nothing is here",
            text: isKnown ? `This is for those who may change ${kind}.` : `The address names no part of this ${noun}.`,
            actions: h("a", { class: "button", href: back }, "Overview"),
        });
    }

    missing() {
        const { kind, noun } = this.description;
        return h(
            "div",
            { class: "card" },
            emptyState({
                icon: "search",
                title: `There is no such ${noun}`,
                text:
                    "It may have been removed, be private to others, or belong to another organization: switch there at the top of the navigation.",
                actions: h("a", { class: "button primary", href: `/${kind}` }, `All ${kind}`),
            }),
        );
    }
}
