import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count, counted, figure, percent, shortened } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { methodTitle } from "../../core/jobs.js";
import { Page } from "../../core/page.js";
import { setQuery } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { badge, emptyState, pageHead, statusBadge, visibilityBadge } from "../../components/feedback.js";
import { plainFailure } from "../../components/job-state.js";
import { deletedActions, itemCard, itemName } from "../../components/item.js";
import { ListView } from "../../components/list-view.js";
import { tabs, timeOf } from "../../components/small.js";
import { importAdapter } from "./importing.js";

/** @typedef {import("../../core/model-types.js").Model} Model */

/** @type {[string, string][]} */
const states = [["ready", "Ready"], ["training", "Training"], ["deprecated", "Deprecated"], ["archived", "Archived"], ["failed", "Failed"]];

/** All models, as cards by status or as a table. */
export class ModelsPage extends Page {
    show() {
        const state = this.place.query.get("state") ?? "";
        this.scopes = h("div", null);
        this.list = new ListView({
            noun: "models",
            search: "Search models",
            sort: "-updated_at",
            keep: "models.view",
            load: (query, signal) => api.get("/api/models", { ...query, ...(state ? { state } : {}) }, signal),
            href: (model) => (model.deleted_at ? null : `/models/${model.id}`),
            card: (model) => this.card(model),
            filters: [
                { name: "visibility", label: "Any visibility", options: [["organization", "Organization"], ["private", "Private"]] },
                { name: "deleted", label: "Not deleted", options: [["true", "Deleted"]], isScope: true },
            ],
            columns: [
                {
                    title: "Name",
                    sort: "name",
                    cell: (model) => [itemName("models", model), aliases(model)],
                },
                { title: "State", cell: (model) => [statusBadge(model.state), jobOf(model)] },
                { title: "Base", cell: ({ base_model: base }) => base },
                { title: "Method", cell: ({ newest }) => (newest ? methodTitle(newest.method) : "–") },
                { title: "Versions", number: true, cell: ({ versions }) => count(versions) },
                { title: "Validation loss", number: true, cell: ({ newest }) => figure(newest?.metrics.validation_loss) },
                { title: "Visibility", cell: ({ visibility }) => visibilityBadge(visibility) },
                { title: "Changed", sort: "updated_at", cell: ({ updated_at: time }) => timeOf(time) },
                { title: "Created", sort: "created_at", cell: ({ created_at: time }) => timeOf(time), hidden: true },
                { title: h("span", { class: "visually-hidden" }, "Actions"), cell: (model) => this.deletedActions(model) },
            ],
            empty: () => this.nothing(state),
        });
        fill(
            this,
            pageHead({
                title: "Models",
                lead: "What jobs made, in versions that never change.",
                actions: canEdit()
                    ? [
                        h(
                            "button",
                            { class: "button", type: "button", onclick: () => importAdapter() },
                            icon("upload"),
                            "Import an adapter",
                        ),
                        h("a", { class: "button primary", href: "/jobs/new" }, icon("plus"), "New job"),
                    ]
                    : null,
            }),
            this.scopes,
            this.list,
        );
        this.showScopes(state, null);
        api.get("/api/models/stats", {}, this.signal).then(({ by_state: counts }) => this.showScopes(state, counts), () => {});
    }

    /**
     * The link of the navigation to this page leads to the list without filters.
     * @param {import("../../core/page.js").Place} place
     */
    moved(place) {
        this.place = place;
        void this.show();
    }

    /**
     * @param {string} state
     * @param {Record<string, number> | null} counts models by state
     */
    showScopes(state, counts) {
        const number = (/** @type {string} */ name) => (counts ? h("span", { class: "faint number" }, count(counts[name] ?? 0)) : null);
        fill(
            this.scopes ?? this,
            tabs({
                label: "Which models",
                current: state,
                items: [
                    { name: "", href: "/models", text: "All" },
                    ...states.map(([name, text]) => ({ name, href: `/models?state=${name}`, text: [text, number(name)] })),
                ],
            }),
        );
    }

    /** @param {Model} model */
    card(model) {
        const { newest, versions, description, base_model: base, visibility, updated_at: time } = model;
        const loss = newest?.metrics.validation_loss;
        return itemCard("models", model, {
            label: `${model.name}, ${counted(versions, "version")}`,
            badge: statusBadge(model.state),
            figures: [
                [count(versions), versions === 1 ? "version" : "versions"],
                ...(loss === undefined ? [] : [/** @type {[string, string]} */ ([figure(loss), "validation loss"])]),
            ],
            about: [description ? h("p", { class: "small soft cut" }, description) : null, aliases(model)],
            foot: [
                [newest ? `${methodTitle(newest.method)} · ` : "", base, visibility === "private" ? " · private" : ""],
                ["changed ", timeOf(time)],
            ],
            actions: this.deletedActions(model) ?? jobOf(model),
        });
    }

    /** @param {Model} model */
    deletedActions(model) {
        return deletedActions("models", model, async () => {
            setQuery({ cursor: null });
            await this.list?.refresh();
        });
    }

    /** @param {string} state */
    nothing(state) {
        if (new URLSearchParams(location.search).get("deleted")) {
            return emptyState({ icon: "trash", title: "Nothing was deleted", text: "Deleted models stay here until they are purged." });
        }
        if (state) {
            return emptyState({
                icon: "cube",
                title: `No ${state} models`,
                text: "None is in such a state now.",
                actions: h("a", { class: "button", href: "/models" }, "All models"),
            });
        }
        return emptyState({
            icon: "cube",
            title: "No models yet",
            text: canEdit()
                ? "A job makes the first version of a model. An adapter that was trained elsewhere can be imported."
                : "Nobody in this organization has made a model yet.",
            actions: canEdit() ? h("a", { class: "button primary", href: "/jobs/new" }, icon("plus"), "New job") : null,
        });
    }
}

/** @param {Model} model */
const aliases = ({ aliases: names, tags: words }) =>
    names.length + words.length
        ? h(
            "div",
            { class: "row tight" },
            names.map(({ name, version }) => badge([icon("tag"), `${name} → ${version}`], "accent")),
            words.map((word) => h("span", { class: "tag" }, word)),
        )
        : null;

/** @param {Model} model whose first version is being made, or came to nothing: the way to its job, and how far that is */
function jobOf({ versions, job, deleted_at: deleted }) {
    if (versions || deleted || !job) return null;
    const share = job.state === "running" && job.progress ? `, ${percent(job.progress.share, 0)}` : "";
    const words = job.failure ? shortened(plainFailure(job.failure.message), 90) : `Its job is ${job.state}${share}`;
    return h(
        "p",
        { class: "small wrap" },
        words,
        ". ",
        h("a", { class: "nowrap", href: `/jobs/${job.id}` }, job.failure ? "See why" : "See the job"),
    );
}

define("page-models", ModelsPage);
