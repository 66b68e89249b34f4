// Work of the server that goes on after its answer.

import { api } from "./api.js";
import { follow } from "./events.js";

/** @typedef {import("./types.js").Operation} Operation */
/** @typedef {import("./events.js").ConnectionState} ConnectionState */

/**
 * Follows an operation to its end and returns it as it ended.
 * @param {string} id
 * @param {{change: (operation: Operation) => void, connection?: (state: ConnectionState) => void, signal: AbortSignal}} watch
 * @returns {Promise<Operation>}
 */
export async function watchOperation(id, { change, connection = () => {}, signal }) {
    /** @type {Operation} */
    let operation = await api.get(`/api/operations/${encodeURIComponent(id)}`, {}, signal);
    change(operation);
    if (!isGoing(operation)) return operation;
    await follow(
        `/api/operations/${encodeURIComponent(id)}/events`,
        (event) => {
            if (event.event !== "progress" && event.event !== "finished") return false;
            operation = JSON.parse(event.data);
            change(operation);
            return !isGoing(operation);
        },
        connection,
        signal,
    );
    signal.throwIfAborted();
    return operation;
}

/** @param {Operation} operation whether it has not ended */
export const isGoing = ({ state }) => state === "running" || state === "waiting";

/** @type {Record<string, string>} */
const names = {
    import: "Import",
    inspect: "Inspection",
    quality: "Quality check",
    tokens: "Token count",
    validate: "Check of rows",
    fix: "Fix",
    export: "Export",
    split: "Split",
    merge: "Merge",
    select: "Selection",
    pull: "Pull",
    publish: "Version of a checkpoint",
};

/** @param {Operation} operation */
export const operationName = (operation) => names[operation.kind] ?? operation.kind;

/**
 * Where the result of an operation is to be seen; null where that is nowhere.
 * @param {Operation} operation
 */
export function operationPlace(operation) {
    if (operation.kind === "pull") return isGoing(operation) ? `/base-models?pull=${operation.id}` : "/base-models";
    const { dataset_id: dataset, upload_id: upload, job_id: job } = operation.target ?? {};
    if (job) return `/jobs/${job}/checkpoints`;
    if (operation.kind === "quality" && dataset) return `/datasets/${dataset}/quality`;
    if (operation.kind === "tokens" && dataset) return `/datasets/${dataset}/statistics`;
    if (operation.kind === "inspect" && upload) return `/datasets/new?upload=${upload}&inspection=${operation.id}`;
    if (operation.kind === "import" && isGoing(operation)) return `/datasets/new?import=${operation.id}`;
    return dataset ? `/datasets/${dataset}` : null;
}
