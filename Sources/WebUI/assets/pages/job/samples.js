// What the model answered while it was trained: by step, or one prompt over all steps, beside the answers that were wanted.

import { api, asAPIError, isAbort } from "../../core/api.js";
import { define, fill, h } from "../../core/dom.js";
import { count, counted, shortened } from "../../core/format.js";
import { isFinal, listen } from "../../core/jobs.js";
import { setQuery } from "../../core/router.js";
import { emptyState, errorBox, skeleton } from "../../components/feedback.js";
import { timeOf } from "../../components/small.js";
import { titled } from "../../components/difference.js";
import { answerAlone, answerView, promptKey, promptView, sampleOf } from "./sample.js";

/** @typedef {import("./sample.js").Sample} Sample */

/** How many samples are read at once, and how many are shown at first and more at each wish. */
const readAtOnce = 200;
const shownAtOnce = 40;

/** @param {import("./job.js").TabContext} context */
export const samplesTab = (context) => new JobSamples(context);

class JobSamples extends HTMLElement {
    /** @param {import("./job.js").TabContext} context */
    constructor({ live, query, signal }) {
        super();
        this.live = live;
        this.signal = signal;
        /** The key of the prompt that is followed; empty for all. */
        this.followed = query.get("prompt") ?? "";
        /** @type {Map<number, Sample>} by the number of the event */
        this.samples = new Map();
        this.hasEarlier = true;
        this.most = shownAtOnce;
        this.turn = 0;
        this.frame = 0;
        /** @type {Map<string, HTMLElement>} what is shown, by what is in it */
        this.steps = new Map();
        this.choice = h("select", { class: "select is-wide", "aria-label": "Prompt", onchange: () => this.follow(this.choice.value) });
        this.total = h("span", { class: "tiny faint end", role: "status" });
        this.toolbar = h("div", { class: "toolbar", hidden: true }, this.choice, this.total);
        this.about = h("div", null);
        this.list = h("div", { class: "list" });
        this.pager = h("div", { class: "pager", hidden: true });
    }

    connectedCallback() {
        this.className = "card";
        this.style.display = "block";
        this.setAttribute("role", "region");
        this.setAttribute("aria-label", "Samples");
        fill(this, this.toolbar, this.about, this.list, this.pager);
        listen(this.live, this.signal, {
            event: (event) => {
                if (event.kind !== "sample") return;
                this.samples.set(event.number, sampleOf(event));
                // A step draws several at once.
                cancelAnimationFrame(this.frame);
                this.frame = requestAnimationFrame(() => this.draw());
            },
            job: (job) => {
                if (isFinal(job) && !this.samples.size) this.draw();
            },
            healed: () => void this.load(),
        });
        fill(this.list, h("div", { class: "body" }, skeleton()));
        void this.load();
    }

    disconnectedCallback() {
        cancelAnimationFrame(this.frame);
    }

    /** Reads the newest samples; those of a connection that was lost in between too. */
    load() {
        this.samples.clear();
        this.hasEarlier = true;
        return this.show();
    }

    /** The samples of the prompt that is followed, newest first. */
    chosen() {
        const all = [...this.samples.values()].sort((left, right) => right.number - left.number);
        return this.followed ? all.filter(({ prompt }) => promptKey(prompt) === this.followed) : all;
    }

    /** Reads on towards the first step until there is enough to be shown, then shows it. */
    async show() {
        this.turn += 1;
        const { turn } = this;
        this.setAttribute("aria-busy", "true");
        try {
            while (this.hasEarlier && this.chosen().length <= this.most) {
                const first = this.samples.size ? Math.min(...this.samples.keys()) : null;
                const query = { kind: "sample", order: "desc", limit: readAtOnce, after: first };
                const list = await api.get(`${this.live.path}/events`, query, this.signal);
                if (turn !== this.turn || this.signal.aborted) return;
                for (const event of list.data) this.samples.set(event.number, sampleOf(event));
                this.hasEarlier = Boolean(list.next_cursor);
            }
            this.draw();
        } catch (error) {
            if (isAbort(error) || this.signal.aborted) return;
            this.steps.clear();
            fill(this.list, h("div", { class: "body" }, errorBox(asAPIError(error), () => void this.show())));
        }
        this.removeAttribute("aria-busy");
    }

    /** @param {string} key of a prompt; empty for all */
    follow(key) {
        this.followed = key;
        this.most = shownAtOnce;
        setQuery({ prompt: key });
        void this.show();
    }

    draw() {
        const chosen = this.chosen();
        this.showChoice(chosen.length);
        if (!chosen.length) {
            this.steps.clear();
            fill(this.about);
            fill(this.list, this.nothing());
            this.pager.hidden = true;
            return;
        }
        const shown = chosen.slice(0, this.most);
        fill(this.about, this.followed ? this.head(shown[0]) : null);
        this.showSteps(shown);
        this.pager.hidden = chosen.length <= this.most;
        fill(
            this.pager,
            h("button", {
                class: "button small",
                type: "button",
                onclick: () => {
                    this.most += shownAtOnce;
                    void this.show();
                },
            }, "Earlier samples"),
        );
    }

    /** @param {number} found how many samples are chosen, as far as they are read */
    showChoice(found) {
        const prompts = [
            ...new Set([...this.samples.values()].sort((one, other) => one.number - other.number).map(({ prompt }) => prompt)),
        ];
        this.toolbar.hidden = !prompts.length && !this.followed;
        const keys = ["", ...prompts.map(promptKey)];
        // A list that is open is left alone while the same prompts come again.
        if (keys.join() !== [...this.choice.options].map(({ value }) => value).join()) {
            fill(
                this.choice,
                h("option", { value: "" }, "All prompts"),
                prompts.map((prompt) => h("option", { value: promptKey(prompt) }, shortened(prompt.replaceAll(/\s+/g, " "), 60))),
            );
        }
        this.choice.value = this.followed;
        fill(this.total, this.hasEarlier ? "" : counted(found, "sample"));
    }

    /**
     * The steps, newest first; what stands already stays where it is.
     * @param {Sample[]} shown
     */
    showSteps(shown) {
        /** @type {Map<number, Sample[]>} */
        const byStep = new Map();
        for (const sample of shown) byStep.set(sample.step, [sample, ...byStep.get(sample.step) ?? []]);
        const before = this.steps;
        this.steps = new Map();
        for (const [step, samples] of byStep) {
            const key = `${this.followed} ${samples.map(({ number }) => number).join(" ")}`;
            this.steps.set(key, before.get(key) ?? this.step(step, samples));
        }
        const wanted = [...this.steps.values()];
        for (const child of [...this.list.children]) if (!wanted.includes(/** @type {HTMLElement} */ (child))) child.remove();
        for (const [index, element] of wanted.entries()) {
            if (this.list.children[index] !== element) this.list.insertBefore(element, this.list.children[index] ?? null);
        }
    }

    /**
     * @param {number} step
     * @param {Sample[]} samples
     */
    step(step, samples) {
        const reference = this.followed ? this.chosen()[0]?.reference : null;
        const isAlone = this.followed && samples.length === 1 && samples[0].reference === reference;
        const alone = isAlone ? answerAlone(samples[0]) : null;
        return h(
            "section",
            { class: "drawn", "aria-label": `Step ${count(step)}` },
            h(
                "div",
                { class: "row between" },
                h("div", { class: "row tiny faint" }, h("h2", null, `Step ${count(step)}`), alone?.said),
                h("span", { class: "tiny faint" }, timeOf(samples[0].time)),
            ),
            alone
                ? alone.view
                : samples.map((sample) =>
                    this.followed ? answerView(sample) : h("article", { class: "stack close" }, this.prompt(sample), answerView(sample))
                ),
        );
    }

    /** @param {Sample} sample */
    prompt(sample) {
        const follow = h(
            "button",
            { class: "link-button tiny nowrap", type: "button", onclick: () => this.follow(promptKey(sample.prompt)) },
            "Follow it over all steps",
        );
        return h("div", { class: "row between top" }, h("div", { class: "grow" }, promptView(sample)), follow);
    }

    /**
     * What all steps share when one prompt is followed.
     * @param {Sample} newest
     */
    head(newest) {
        return h(
            "div",
            { class: "drawn" },
            promptView(newest),
            newest.reference === null ? null : h("div", { class: "change" }, titled("Reference", newest.reference)),
        );
    }

    nothing() {
        const job = this.live.job;
        if (this.followed) {
            return emptyState({
                icon: "search",
                title: "No sample of this prompt",
                text: "This run was not asked it.",
                actions: h("button", { class: "button", type: "button", onclick: () => this.follow("") }, "All prompts"),
            });
        }
        return emptyState({
            icon: "chat",
            title: "No samples",
            text: job && isFinal(job)
                ? "This run drew none: samples are answers to validation rows, which a job without such rows has not."
                : "When the validation rows are scored, the model answers some of them, and the answers appear here.",
        });
    }
}

define("job-samples", JobSamples);
