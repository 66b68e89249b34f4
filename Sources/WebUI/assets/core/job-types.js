// What the API says of jobs, as far as the pages read it.

/**
 * @typedef {"pending" | "validating" | "queued" | "starting" | "running" | "paused" | "cancelling" | "succeeded" | "failed" | "cancelled" |
 *   "interrupted"} JobState
 */
/** @typedef {{name: string} & Record<string, any>} Method */
/** @typedef {{id: string, name?: string, version?: number}} DatasetPlace */
/**
 * @typedef {{kind: "dataset" | "conversations" | "file", dataset: DatasetPlace | null, name?: string | null, filter: Record<string,
 *   any> | null, file_id:
 *   string | null}} JobRows
 */
/** @typedef {{setting: string, value: string, reason: string}} Reason */
/**
 * @typedef {{step: number, total_steps: number, share: number, epoch: number, loss: number | null, accuracy?: number | null,
 *   validation_loss: number | null, best_validation_loss: number | null, validation_accuracy?: number | null, learning_rate: number | null, gradient_norm: number | null, tokens: number,
 *   tokens_per_second: number | null, remaining_seconds: number | null, memory_bytes: number | null}} JobProgress
 */
/**
 * @typedef {{rows: number, validation_rows: number, tokens_per_epoch: number, tokens: number, trained_tokens: number, steps: number,
 *   seconds: number, parts: {name: string, seconds: number}[], memory_bytes: number, recomputes: boolean, cost: number | null,
 *   currency: string | null, basis: string}} JobEstimate
 */
/** @typedef {{code: string, message: string, hint: string | null, param: string | null}} JobFailure */
/** @typedef {{model_id: string, model_name: string, version: number, version_id: string}} JobResult */
/**
 * @typedef {{id: string, name: string, notes: string, state: JobState, wish: "pause" | "cancel" | null, priority: number,
 *   position: number | null,
 *   owner_id: string | null, base_model: string, method: Method | null, trainer: string, model: string, suffix: string | null,
 *   metadata: Record<string, string>, rows: JobRows, validation: JobRows | null, validation_percent: number, skip_invalid: boolean,
 *   train_on: string, preference: string, seed: number | null, threads: number | null, settings: Record<string, any>,
 *   hyperparameters: Record<string, any> | null, reasons: Reason[], progress: JobProgress | null, estimate: JobEstimate | null,
 *   estimate_errors: {tokens: number | null, seconds: number | null, memory: number | null} | null,
 *   cost: {training: number, validation: number, currency: string} | null, training_seconds: number, validation_seconds: number,
 *   attempt: number, restarts: number, not_before_at: string | null, failure: JobFailure | null, result: JobResult | null,
 *   created_at: string, queued_at: string | null, started_at: string | null, finished_at: string | null, updated_at: string,
 *   command: string}} Job
 */
/**
 * @typedef {{number: number, time_at: string, level: "info" | "warn" | "error", kind: string, message: string, details: Record<string,
 *   string>}} JobEvent
 */
/** @typedef {{name: string, unit: string, total: number, points: [number, number][]}} Series */
/**
 * @typedef {{name: string, step: number, written_at: string, loss: number | null, validation_loss: number | null, is_best: boolean,
 *   byte_count: number, version: number | null, model_id: string | null}} Checkpoint
 */
/**
 * @typedef {{by_state: Partial<Record<JobState, number>>, success_rate: number | null, finished_last_30_days: number, training_seconds:
 *   number}} JobStats
 */
/**
 * @typedef {{name: string, type: "integer" | "number" | "choice" | "text" | "boolean" | "list", default: any, minimum: number | null,
 *   maximum: number | null,
 *   choices: string[] | null, summary: string}} MethodSetting
 */
/** @typedef {{name: string, title: string, summary: string, settings: MethodSetting[]}} MethodDescription */
/**
 * @typedef {{method: Method, fits: boolean, hyperparameters: Record<string, any>, reasons: Reason[], estimate: JobEstimate}}
 *   MethodEstimate
 */
/**
 * @typedef {{recommended: {method: Method, path: {question: string, answer: string, because: string}[]}, estimates: MethodEstimate[],
 *   prices: {provider: string, model: string, cost: number, currency: string, as_of: string, source: string}[]}} Estimates
 */

export {};
