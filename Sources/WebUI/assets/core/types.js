// What the API answers with, as far as the pages read it.

/** @typedef {"viewer" | "member" | "admin" | "owner"} Role */
/** @typedef {{id: string, email: string, name: string, role: Role, is_operator: boolean, is_disabled: boolean, created_at: string, last_sign_in_at: string | null}} User */
/** @typedef {{id: string, name: string, role?: Role | null, created_at?: string}} Organization */
/** @typedef {{user: User, organization: Organization, role: Role, is_operator: boolean, scopes: string[] | null, organizations: Organization[]}} Me */
/** @typedef {{needs_setup: boolean, version: string, product: string}} AuthState */
/** @typedef {{id: string, address: string, agent: string, created_at: string, last_used_at: string, expires_at: string, is_current?: boolean}} Session */
/** @typedef {{id: string, name: string, prefix: string, scopes: string[] | null, user_id: string, created_at: string, expires_at: string | null, last_used_at: string | null, revoked_at: string | null}} APIKey */
/** @typedef {{number: number, time: string, user_id: string | null, user_name: string | null, credential: string, action: string, target: string, outcome: string, address: string, request_id: string, details: Record<string, string>}} AuditEntry */
/** @typedef {{name: string, value: unknown, source: string, default: unknown, summary: string, needs_restart: boolean}} Setting */

/**
 * @template T
 * @typedef {{data: T[], next_cursor?: string | null, total?: number | null}} List
 */

/** @typedef {"waiting" | "running" | "succeeded" | "failed" | "cancelled"} OperationState */
/** @typedef {{code: string, severity: "error" | "warning", line?: number | null, path?: string | null, message: string, fix?: string | null}} Diagnostic */
/** @typedef {{message: string, type: string, param: string | null, code: string, hint: string | null, request_id: string, diagnostics?: Diagnostic[]}} ErrorBody */
/** @typedef {{done: number, total: number | null, unit: string, phase: string}} OperationProgress */
/** @typedef {{dataset?: string | null, dataset_id?: string | null, version?: string | null, upload_id?: string | null, job_id?: string | null}} OperationTarget */
/** @typedef {{code: string, message: string, hint: string | null, diagnostics: Diagnostic[]}} OperationError */
/** @typedef {{id: string, kind: string, state: OperationState, progress: OperationProgress | null, target: OperationTarget, result: any, error: OperationError | null, created_at: string, finished_at: string | null}} Operation */

/** @typedef {{id: string, name: string, byte_count: number, received_bytes: number, is_complete: boolean, created_at: string, expires_at: string | null}} Upload */
/** @typedef {{id: string, summary: string}} Fix */
/** @typedef {{code: string, severity: "error" | "warning", count: number, fix: Fix | null, places: Diagnostic[]}} ProblemGroup */
/** @typedef {{line: number, before: unknown, after: unknown}} FixedRow */
/**
 * @typedef {{recognition: string | null, container: string | null, compression: string | null, form: string | null, candidates: string[],
 *   fields: string[], needs_columns: boolean, sample: any[], statistics: RowStatistics | null, problems: ProblemGroup[],
 *   fixed_rows: Record<string, number>, fixed_samples: FixedRow[], error: {code: string, message: string, hint: string | null} | null}} Inspection
 */

/**
 * @typedef {{id: string, name: string, description: string, visibility: "private" | "organization", owner_id: string | null, created_at: string,
 *   updated_at: string, deleted_at: string | null, version: number, rows: number, form: string, status: string}} Dataset
 */
/** @typedef {{datasets: number, rows: number, invalid: number, by_form: {form: string, datasets: number, rows: number, invalid: number}[]}} DatasetTotals */
/**
 * @typedef {{action: string, source: string | null, recognition: string | null, bytes: number | null, skipped_rows: number | null,
 *   fixes: Record<string, number>, parents: string[], settings: Record<string, string>}} DatasetOrigin
 */
/** @typedef {{number: number, id: string, rows: number, status: string, form: string, created_at: string, origin: DatasetOrigin, sha256: string, has_problems: boolean}} Version */
/** @typedef {{row: number, id: string, line: number, content: any, flags: string[] | null}} Example */
/** @typedef {{id: number, text: string, piece: string, is_trained: boolean | null, message: string}} Token */
/** @typedef {{name: string, token_count: number, trained_count: number, tokens: Token[]}} TokenizedText */
/** @typedef {{base: string, context_length: number | null, parts: TokenizedText[]}} TokenizedRow */
/**
 * @typedef {{rows: number, invalid_rows: number, blank_lines: number, system_messages: number, user_messages: number, assistant_messages: number,
 *   tool_messages: number, tool_calls: number, rows_with_tools: number, messages_of_weight_zero: number, rows_by_answers: number[], text_bytes: number,
 *   longest_text_bytes: number, longest_row: number, problems: Record<string, number>}} RowStatistics
 */
/** @typedef {{length: number, longer_rows: number, tokens_behind: number, trained_behind: number, packed_sequences: number, packing_efficiency: number, padding_efficiency: number}} TokenLimit */
/**
 * @typedef {{rows: number, unwritable_rows: number, unwritable: {row: number, reason: string}[], tokens: number, trained_tokens: number, mean: number,
 *   percentiles: {percent: number, tokens: number}[], histogram: {to: number | null, rows: number}[], limits: TokenLimit[], max_length: number | null,
 *   long_row_count: number, long_rows: number[]}} TokenCounts
 */
/** @typedef {{row: number, flag: string, path: string | null, message: string, related_row: number | null}} Finding */
/** @typedef {{name: string, weight: number, rows: number, share: number, score: number, examples: Finding[]}} QualityPart */
/**
 * @typedef {{score: number, parts: QualityPart[], repeated_inputs: number, partly_compared: number, labels: {text: string, rows: number}[],
 *   label_evenness: number | null, languages: {input: string, answer: string, rows: number}[]}} Quality
 */
/**
 * @typedef {{id: string, name: string, source: "shipped" | "folder" | "hub", repository: string | null, revision: string | null, is_usable: boolean,
 *   problem: string | null, context_length: number | null, parameters: number | null, architecture: string | null, byte_count: number | null,
 *   license?: string | null}} BaseModel
 */

export {};
