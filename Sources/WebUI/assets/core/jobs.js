// Jobs as people see them: their states in words, what can be done, and how one is followed.

import { api, APIError } from "./api.js";
import { follow } from "./events.js";

/** @typedef {import("./job-types.js").Job} Job */
/** @typedef {import("./job-types.js").JobState} JobState */
/** @typedef {import("./job-types.js").JobEvent} JobEvent */
/** @typedef {import("./events.js").ConnectionState} ConnectionState */

/** States in which nothing happens any more unless a person asks for it. */
const finals = ["succeeded", "failed", "cancelled"];

/** @param {{state: JobState}} job */
export const isFinal = ({ state }) => finals.includes(state);

/** @param {{state: JobState}} job whether a trainer may be at work, or soon will be */
export const isMoving = ({ state }) => !isFinal({ state }) && state !== "paused";

/** @typedef {"pause" | "resume" | "cancel" | "retry"} JobAction */

/** @type {Record<JobAction, JobState[]>} */
const possible = {
    pause: ["queued", "interrupted", "starting", "running"],
    resume: ["paused"],
    cancel: ["pending", "validating", "queued", "paused", "interrupted", "starting", "running"],
    retry: ["failed", "cancelled"],
};

/**
 * @param {Pick<Job, "state" | "wish">} job
 * @param {JobAction} action
 */
export const canDo = ({ state, wish }, action) => possible[action].includes(state) && !(wish === "cancel" || wish === action);

/** @param {Pick<Job, "state" | "wish">} job the word for where it stands */
export const stateWord = ({ state, wish }) => (wish === "pause" && state !== "paused" ? "pausing" : state);

/** @param {Job} job share of the steps that are done; null before the first */
export const shareOf = ({ state, progress }) => (state === "succeeded" ? 1 : progress ? progress.share : null);

/** @type {Record<string, string>} */
const methodTitles = { full: "Full", lora: "LoRA", qlora: "QLoRA", prefix: "Prefix", adapter: "Adapter" };

/** @param {string | null | undefined} name */
export const methodTitle = (name) => (name ? methodTitles[name] ?? name : "chosen later");

/**
 * What a job is called: by its own name, or by what it is made of.
 * @param {Pick<Job, "name" | "rows" | "base_model">} job
 */
export const jobName = ({ name, rows, base_model: base }) => name || `${rows.dataset?.name ?? rows.name ?? rows.kind} on ${base}`;

/** Events that change nothing of a job but its progress. */
const ofTraining = ["progress", "checkpoint", "sample", "warning"];

/** A job that is followed: says `job`, `progress`, `event`, `open` and `connection` when they come. */
export class JobLive extends EventTarget {
    /**
     * @param {string} id
     * @param {AbortSignal} signal
     */
    constructor(id, signal) {
        super();
        this.id = id;
        this.signal = signal;
        /** @type {Job | null} */
        this.job = null;
        /** @type {ConnectionState} */
        this.connection = "open";
        this.isFollowing = false;
    }

    get path() {
        return `/api/jobs/${encodeURIComponent(this.id)}`;
    }

    /** Reads the job. */
    async read() {
        const job = await api.get(this.path, {}, this.signal);
        this.take(job);
        return job;
    }

    /** @param {Job} job as the API gave it */
    take(job) {
        this.job = job;
        this.say("job", job);
        void this.followOn();
    }

    /**
     * @param {string} name
     * @param {unknown} detail
     */
    say(name, detail) {
        this.dispatchEvent(new CustomEvent(name, { detail }));
    }

    /** @param {ConnectionState} state */
    connected(state) {
        const wasLost = this.connection === "lost";
        this.connection = state;
        this.say("connection", state);
        // What came between reading and following, or while the connection was lost, is read again.
        if (state === "open") this.read().then(() => wasLost && this.say("healed", null), () => {});
    }

    /** Follows the events for as long as something may happen. */
    async followOn() {
        if (this.isFollowing || !this.job || isFinal(this.job)) return;
        this.isFollowing = true;
        try {
            await follow(`${this.path}/events`, (event) => this.came(event), (state) => this.connected(state), this.signal);
        } catch (error) {
            if (!this.signal.aborted && error instanceof APIError) this.say("refused", error);
        } finally {
            this.isFollowing = false;
        }
    }

    /**
     * @param {import("./events.js").ServerEvent} said
     * @returns {boolean} whether nothing more will come
     */
    came({ event: name, data }) {
        if (!name.startsWith("finetune_job_") || !this.job) return false;
        /** @type {{job: Pick<Job, "state" | "wish" | "progress">, event: JobEvent | null}} */
        const { job: { state, wish, progress }, event } = JSON.parse(data);
        const before = this.job;
        this.job = { ...before, state, wish, progress };
        if (event) this.say("event", event);
        // Whatever else may have changed with the state is read.
        if (state !== before.state || wish !== before.wish || (event && !ofTraining.includes(event.kind))) this.read().catch(() => {});
        else this.say("progress", this.job);
        return isFinal(this.job);
    }
}

/**
 * Listens until the signal ends it.
 * @param {JobLive} live
 * @param {AbortSignal} signal
 * @param {{job?: (job: Job) => void, progress?: (job: Job) => void, event?: (event: JobEvent) => void, healed?: () => void,
 *   connection?: (state: ConnectionState) => void, refused?: (error: APIError) => void}} listeners
 */
export function listen(live, signal, listeners) {
    for (const [name, listener] of Object.entries(listeners)) {
        live.addEventListener(
            name,
            (event) => /** @type {(detail: unknown) => void} */ (listener)(/** @type {CustomEvent} */ (event).detail),
            { signal },
        );
    }
}
