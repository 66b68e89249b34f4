import { define, fill, h } from "../../core/dom.js";
import { loadInto, Page } from "../../core/page.js";
import { navigate } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { emptyState, note, pageHead } from "../../components/feedback.js";
import { hasRows } from "./request.js";

/** @typedef {{query: URLSearchParams, signal: AbortSignal, go: (step: string) => void}} StepContext */

/** @type {{name: string, text: string, make: () => Promise<(context: StepContext) => Node>}[]} */
const steps = [
    { name: "data", text: "Data", make: async () => (await import("./data-step.js")).dataStep },
    { name: "settings", text: "Model, method and settings", make: async () => (await import("./settings-step.js")).settingsStep },
    { name: "review", text: "Review", make: async () => (await import("./review-step.js")).reviewStep },
];

/** From rows to a running job, in three steps. The address holds what was chosen, so a reload goes on there. */
export class NewJobPage extends Page {
    show() {
        const { step: name = "data" } = this.place.params;
        // What a step changed in the address since is part of it.
        const query = new URLSearchParams(location.search);
        const current = steps.findIndex((step) => step.name === name);
        const head = pageHead({
            title: "New job",
            crumbs: [["Jobs", "/jobs"]],
            lead: "Nothing is started before you have seen what it takes.",
        });
        if (!canEdit()) return fill(this, head, note("", "Viewers start no jobs. Ask an admin of your organization for another role."));
        if (current < 0) {
            return fill(
                this,
                head,
                emptyState({
                    icon: "search",
                    title: "There is no such step",
                    text: "A job has three: data, settings and review.",
                    actions: h("a", { class: "button", href: "/jobs/new" }, "Begin"),
                }),
            );
        }
        // Later steps need what the first ones say.
        if (current > 0 && !hasRows(query)) return void navigate(`/jobs/new/data?${query}`, { replace: true });
        if (current > 1 && !query.get("base")) return void navigate(`/jobs/new/settings?${query}`, { replace: true });
        const body = h("div", { class: "stack" });
        const { signal } = this;
        fill(this, head, this.steps(current, query), body);
        return void loadInto(body, signal, steps[current].make, (make) => make({ query, signal, go: (step) => this.go(step) }));
    }

    /** @param {import("../../core/page.js").Place} place */
    moved(place) {
        this.place = place;
        this.ending.abort();
        this.ending = new AbortController();
        void this.show();
        window.scrollTo(0, 0);
    }

    /** @param {string} step */
    go(step) {
        void navigate(`/jobs/new/${step}${location.search}`);
    }

    /**
     * @param {number} current
     * @param {URLSearchParams} query
     */
    steps(current, query) {
        const may = [true, hasRows(query), hasRows(query) && Boolean(query.get("base"))];
        return h(
            "ol",
            { class: "steps", "aria-label": "Steps" },
            steps.map(({ name, text }, index) =>
                h(
                    "li",
                    { class: index < current ? "is-done" : null, "aria-current": index === current ? "step" : null },
                    // The address is read when the link is used: steps change it.
                    index !== current && may[index]
                        ? h("button", { class: "link-button", type: "button", onclick: () => this.go(name) }, text)
                        : text,
                )
            ),
        );
    }
}

define("page-new-job", NewJobPage);
