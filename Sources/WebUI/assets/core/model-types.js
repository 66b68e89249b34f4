// What the API says of models, as far as the pages read it.

/** @typedef {"training" | "ready" | "failed" | "deprecated" | "archived" | "deleted"} ModelState */
/** @typedef {{name: string, version: number, revision: number}} Alias */
/**
 * @typedef {{revision: number, from: number | null, to: number | null, user_id: string | null, time_at:
 *   string, reason: string}} AliasMove
 */
/**
 * @typedef {{job: {id: string, name: string} | null, dataset: {id: string, name: string, version: number} | null,
 *   validation: {id: string, name: string, version: number} | null, parent: {id: string, name: string, version: number} | null,
 *   base_sha256: string | null, engine: string | null,
 *   seed: number | null, imported_from: string | null}} Lineage
 */
/**
 * @typedef {{id: string, number: number, kind: "adapter" | "model", base_model: string, method: string, public_name: string, notes: string,
 *   files: {path: string, sha256: string, byte_count: number}[], byte_count: number, metrics: Record<string, number>, lineage: Lineage,
 *   hyperparameters: Record<string, any> | null, aliases: string[], created_at: string}} ModelVersion
 */
/**
 * @typedef {{id: string, name: string, description: string, state: ModelState, visibility: "organization" | "private", tags: string[],
 *   provider: string, base_model: string, owner_id: string | null, versions: number, newest: ModelVersion | null, aliases: Alias[],
 *   job: ModelJob | null, created_at: string, updated_at: string, deleted_at: string | null}} Model
 */
/**
 * The job that works on a model, or worked on it last.
 * @typedef {{id: string, name: string, state: import("./job-types.js").JobState, progress: import("./job-types.js").JobProgress | null,
 *   failure: import("./job-types.js").JobFailure | null}} ModelJob
 */
/** @typedef {{models: number, versions: number, by_state: Partial<Record<ModelState, number>>, byte_count: number}} ModelStats */

export {};
