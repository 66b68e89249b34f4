import { api } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count, counted, percent } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { jobName } from "../../core/jobs.js";
import { isGoing, operationName, operationPlace } from "../../core/operations.js";
import { Page } from "../../core/page.js";
import { can, canEdit, session } from "../../core/session.js";
import { hasSeenTokens } from "../../core/seen.js";
import { badge, card, emptyState, pageHead, statusBadge } from "../../components/feedback.js";
import { OperationView } from "../../components/operation-view.js";
import { timeOf } from "../../components/small.js";
import { RunningJobs } from "./running-jobs.js";

/** @typedef {import("../../core/types.js").Dataset} Dataset */
/** @typedef {import("../../core/types.js").Operation} Operation */
/** @typedef {import("../../core/job-types.js").Job} Job */
/** @typedef {import("../../core/model-types.js").Model} Model */
/** @typedef {{datasets: Dataset[], jobs: Job[], models: Model[]}} Recent */
/**
 * @typedef {{href: string, name: string, what: string, icon: import("../../core/icons.js").IconName, time: string, state: string}} Doing
 */

/** What there is, what is going on, what to do next. */
export class DashboardPage extends Page {
    show() {
        this.figures = h("section", { class: "card", "aria-label": "Figures" });
        this.recent = h("div", null);
        this.steps = h("div", null);
        const running = h("div", null);
        const button = (/** @type {string} */ noun) => h("a", { class: "button", href: `/${noun}s/new` }, icon("plus"), `New ${noun}`);
        this.making = { dataset: button("dataset"), job: button("job") };
        fill(
            this,
            pageHead({
                title: "Dashboard",
                lead: `What ${session.me?.organization.name ?? ""} has so far.`,
                actions: canEdit() ? [this.making.dataset, this.making.job] : null,
            }),
            this.figures,
            h(
                "div",
                { class: "two" },
                h(
                    "div",
                    { class: "stack" },
                    card("Running jobs", {
                        body: new RunningJobs(() => this.read()),
                        flush: true,
                        actions: h("a", { class: "small", href: "/jobs" }, "All jobs"),
                    }),
                    card("Recent activity", { body: this.recent, flush: true }),
                ),
                h("div", { class: "stack" }, this.steps, card("At work", { body: running, flush: true })),
            ),
        );
        this.read();
        void this.showRunning(running);
    }

    /** Reads the figures and what was done last. */
    read() {
        const { figures, recent, signal } = this;
        if (!figures || !recent) return;
        const stats = (/** @type {string} */ noun) => api.get(`/api/${noun}/stats`, {}, signal);
        void this.load(figures, () => Promise.all(["datasets", "jobs", "models"].map(stats)), (all) => this.figuresOf(all));
        const newest = (/** @type {string} */ noun) =>
            api.get(
                `/api/${noun}`,
                { limit: 8, sort: "-updated_at" },
                signal,
            ).then(({ data }) => data);
        void this.load(recent, async () => {
            const [datasets, jobs, models] = await Promise.all(["datasets", "jobs", "models"].map(newest));
            return { datasets, jobs, models };
        }, (found) => {
            void this.showSteps(found);
            return recentList(found);
        });
    }

    /** @param {any[]} all the totals of datasets, jobs and models */
    figuresOf([datasets, jobs, models]) {
        const stat = (/** @type {string} */ name, /** @type {string} */ value, /** @type {string} */ href) =>
            h("div", { class: "stat" }, h("a", { class: "name", href }, name), h("span", { class: "value" }, value));
        const ended = ["succeeded", "failed", "cancelled"];
        const active = Object.entries(jobs.by_state).reduce((sum, [name, number]) => sum + (ended.includes(name) ? 0 : Number(number)), 0);
        return h(
            "div",
            { class: "stats" },
            stat("Datasets", count(datasets.datasets), "/datasets"),
            stat("Rows", count(datasets.rows), "/datasets"),
            stat("Active jobs", count(active), "/jobs?state=active"),
            stat("Jobs that succeed", jobs.success_rate === null ? "–" : percent(jobs.success_rate, 0), "/jobs"),
            stat("Models that are ready", count(models.by_state?.ready ?? 0), "/models?state=ready"),
        );
    }

    /** @param {Element} target */
    async showRunning(target) {
        await this.load(
            target,
            () => api.get("/api/operations", {}, this.signal),
            (/** @type {{data: Operation[]}} */ found) => {
                const running = found.data.filter(isGoing).slice(0, 5);
                if (!running.length) {
                    return h("p", { class: "soft small", style: { padding: "var(--space-4)" } }, "Nothing else is being worked on.");
                }
                return h(
                    "div",
                    { class: "list" },
                    running.map((operation) => {
                        const place = operationPlace(operation);
                        const name = [operationName(operation), operation.target?.dataset ? ` of ${operation.target.dataset}` : ""];
                        return h(
                            "div",
                            { class: "list-item is-column" },
                            place ? h("a", { class: "strong small", href: place }, name) : h("span", { class: "strong small" }, name),
                            new OperationView(operation.id, { done: () => void this.show() }),
                        );
                    }),
                );
            },
        );
    }

    /**
     * The way from nothing to a model that is used.
     * @param {Recent} found
     */
    async showSteps({ datasets, jobs, models }) {
        if (!canEdit()) return;
        this.making?.dataset.classList.toggle("primary", !datasets.length);
        this.making?.job.classList.toggle("primary", datasets.length > 0);
        const [first] = datasets;
        const valid = datasets.find(({ status }) => status === "valid");
        const made = models.find(({ versions }) => versions > 0);
        // What was done already is asked of the server; what cannot be known counts as open.
        const people = can("admin")
            ? await api.get("/api/users", { limit: 2 }, this.signal).then(
                ({ data }) => data.length > 1,
                () => false,
            )
            : true;
        if (this.signal.aborted) return;
        const at = (/** @type {Dataset | undefined} */ dataset, /** @type {string} */ tab) =>
            dataset ? `/datasets/${dataset.id}/${tab}` : "/datasets";
        /** @type {[boolean, string, string, string][]} */
        const steps = [
            [datasets.length > 0, "Bring examples", "Upload JSONL, JSON or CSV.", "/datasets/new"],
            [Boolean(valid), "Mend what is wrong", "Every problem is named with its line.", at(first, "problems")],
            [hasSeenTokens(), "See what is learned", "One row as the exact tokens.", at(valid, "rows/1")],
            [jobs.length > 0, "Start a job", "What it takes is said before.", valid ? `/jobs/new?dataset=${valid.id}` : "/jobs/new"],
            [Boolean(made), "Get a model", "The job makes its first version.", "/models"],
            [
                models.some(({ aliases }) => aliases.length > 0),
                "Name the version in use",
                "By an alias such as production.",
                made ? `/models/${made.id}/aliases` : "/models",
            ],
            [people, "Invite others", "Each with a role.", "/settings/users"],
        ];
        // Whoever has done all of it needs no list.
        if (steps.every(([done]) => done)) {
            fill(this.steps ?? this);
            return;
        }
        const next = steps.findIndex(([done]) => !done);
        fill(
            this.steps ?? this,
            card("First steps", {
                flush: true,
                body: h(
                    "ol",
                    { class: "list" },
                    steps.map(([done, title, text, href], index) =>
                        h(
                            "li",
                            { class: `todo ${done ? "is-done" : index === next ? "is-next" : ""}` },
                            icon(done ? "done" : "circle"),
                            h(
                                "div",
                                null,
                                h("strong", null, h("a", { href }, title)),
                                done ? h("span", { class: "visually-hidden" }, " (done)") : null,
                                index === next ? [" ", badge("next", "accent")] : null,
                                h("div", { class: "small soft" }, text),
                            ),
                        )
                    ),
                ),
            }),
        );
    }
}

/** @param {Recent} found what was changed last, whatever it is */
function recentList({ datasets, jobs, models }) {
    /** @type {Doing[]} */
    const all = [
        ...datasets.map(
            (one) => (
                {
                    href: `/datasets/${one.id}`,
                    name: one.name,
                    what: counted(one.rows, "row"),
                    icon: /** @type {const} */ ("data"),
                    time: one.updated_at,
                    state: one.status,
                }
            ),
        ),
        ...jobs.map(
            (one) => (
                {
                    href: `/jobs/${one.id}`,
                    name: jobName(one),
                    what: one.base_model,
                    icon: /** @type {const} */ ("run"),
                    time: one.updated_at,
                    state: one.state,
                }
            ),
        ),
        ...models.map(
            (one) => (
                {
                    href: `/models/${one.id}`,
                    name: one.name,
                    what: counted(one.versions, "version"),
                    icon: /** @type {const} */ ("cube"),
                    time: one.updated_at,
                    state: one.state,
                }
            ),
        ),
    ];
    if (!all.length) {
        return emptyState({
            icon: "data",
            title: "Nothing yet",
            text: canEdit()
                ? "A model learns from examples. Upload a file of them, or take them from recorded conversations."
                : "Nobody in this organization has made anything yet.",
            actions: canEdit() ? h("a", { class: "button primary", href: "/datasets/new" }, icon("upload"), "Upload a file") : null,
        });
    }
    all.sort((left, right) => right.time.localeCompare(left.time));
    return h(
        "div",
        { class: "list" },
        all.slice(0, 8).map((one) =>
            h(
                "a",
                { class: "list-item", href: one.href },
                icon(one.icon),
                h(
                    "span",
                    { class: "grow" },
                    h("span", { class: "strong cut", style: { display: "block" } }, one.name),
                    h("span", { class: "tiny faint" }, one.what, " · ", timeOf(one.time)),
                ),
                statusBadge(one.state),
            )
        ),
    );
}

define("page-dashboard", DashboardPage);
