// What can be done with a job: at once where nothing is lost, else after a question.

import { api } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { canDo, isFinal, jobName } from "../../core/jobs.js";
import { navigate } from "../../core/router.js";
import { canEdit } from "../../core/session.js";
import { confirmDialog, openDialog } from "../../components/dialog.js";
import { field, form } from "../../components/form.js";
import { menu } from "../../components/menu.js";
import { toast, toastError } from "../../components/toast.js";
import { queryOf } from "../new-job/request.js";

/** @typedef {import("../../core/job-types.js").Job} Job */
/** @typedef {import("../../core/jobs.js").JobLive} JobLive */
/** @typedef {import("../../core/jobs.js").JobAction} JobAction */

/** @type {Record<Exclude<JobAction, "cancel">, {text: string, icon: import("../../core/icons.js").IconName, said: string}>} */
const direct = {
    pause: { text: "Pause", icon: "pause", said: "It pauses with a checkpoint and keeps its place." },
    resume: { text: "Resume", icon: "play", said: "It goes on from its checkpoint when it is its turn." },
    retry: { text: "Retry", icon: "refresh", said: "It begins again, from its checkpoint where there is one." },
};

/**
 * @param {Job} job
 * @param {JobLive} live
 */
export function jobActions(job, live) {
    if (!canEdit()) return null;
    const clone = `/jobs/new/review?${queryOf(job)}`;
    const more = h("button", {
        class: "button only-icon",
        type: "button",
        "aria-label": "More actions",
        "data-action": "more",
    }, icon("more"));
    return [
        (/** @type {(keyof typeof direct)[]} */ (Object.keys(direct))).filter((action) => canDo(job, action)).map((action) => {
            const { text, icon: name, said } = direct[action];
            const button = h("button", {
                class: `button ${action === "pause" ? "" : "primary"}`,
                type: "button",
                "data-action": action,
                onclick: async () => {
                    button.disabled = true;
                    try {
                        live.take(await api.post(`${live.path}/${action}`));
                        toast(said);
                    } catch (error) {
                        toastError(error);
                        await live.read().catch(() => {});
                    }
                    button.disabled = false;
                },
            }, icon(name), text);
            return button;
        }),
        canDo(job, "cancel")
            ? h(
                "button",
                { class: "button", type: "button", "data-action": "cancel", onclick: () => cancel(job, live) },
                icon("cross"),
                "Cancel",
            )
            : null,
        menu(more, () => [
            { label: "Clone", icon: "copy", run: () => void navigate(clone) },
            { label: "Rename", icon: "pen", run: () => rename(job, live) },
            { label: "Notes", icon: "file", run: () => notes(job, live) },
            ...(isFinal(job) ? [] : [/** @type {const} */ ({ label: "Priority", icon: "up", run: () => priority(job, live) })]),
        ]),
    ];
}

/**
 * @param {Job} job
 * @param {JobLive} live
 */
const cancel = (job, live) =>
    confirmDialog({
        title: `Cancel ${jobName(job)}?`,
        text: job.progress
            ? "It ends without a model. Its checkpoints are kept: a retry goes on from them. To stop it for a while, pause it instead."
            : "It ends before it has begun to train. A retry queues it again.",
        action: "Cancel the job",
        danger: true,
        run: async () => {
            live.take(await api.post(`${live.path}/cancel`));
            toast(`${jobName(job)} ends.`);
        },
    });

/**
 * A dialog with a form that changes the job.
 * @param {{title: string, fields: import("../../core/dom.js").Children, change: (values: Record<string, any>) => Record<string,
 *   any>}} description
 * @param {JobLive} live
 */
function edit({ title, fields, change }, live) {
    const dialog = openDialog({
        title,
        body: form({
            submit: "Save",
            fields,
            run: async (values) => {
                live.take(await api.put(live.path, change(values)));
                dialog.close();
            },
        }),
    });
}

/**
 * @param {Job} job
 * @param {JobLive} live
 */
const rename = (job, live) =>
    edit({
        title: "Rename",
        fields: field(
            { name: "name", label: "Name", value: jobName(job), required: true, autocomplete: "off", attributes: { maxlength: 200 } },
        ),
        change: ({ name }) => ({ name }),
    }, live);

/**
 * @param {Job} job
 * @param {JobLive} live
 */
export const notes = (job, live) =>
    edit({
        title: "Notes",
        fields: field({ name: "notes", label: "Notes", type: "textarea", value: job.notes, help: "What to remember of this run." }),
        change: ({ notes: text }) => ({ notes: text }),
    }, live);

/**
 * @param {Job} job
 * @param {JobLive} live
 */
const priority = (job, live) =>
    edit({
        title: "Priority",
        fields: field({
            name: "priority",
            label: "Priority",
            type: "number",
            value: job.priority,
            required: true,
            attributes: { min: -100, max: 100, step: 1 },
            help: "Jobs of higher priority begin first; 0 is usual. A job that runs is not interrupted.",
        }),
        change: (values) => ({ priority: Number(values.priority) }),
    }, live);
