// What the API answers with, as far as the pages read it.

/** @typedef {"viewer" | "member" | "admin" | "owner"} Role */
/** @typedef {{id: string, email: string, name: string, role: Role, is_operator: boolean, is_disabled: boolean, created_at: string, last_sign_in_at: string | null}} User */
/** @typedef {{id: string, name: string, role?: Role, created_at?: string}} Organization */
/** @typedef {{user: User, organization: Organization, role: Role, is_operator: boolean, scopes: string[] | null, organizations: Organization[]}} Me */
/** @typedef {{needs_setup: boolean, version: string, product: string, has_session?: boolean}} AuthState */
/** @typedef {{id: string, address: string, agent: string, created_at: string, last_used_at: string, expires_at: string, is_current?: boolean}} Session */
/** @typedef {{id: string, name: string, prefix: string, scopes: string[] | null, user_id: string, created_at: string, expires_at: string | null, last_used_at: string | null, revoked_at: string | null}} APIKey */
/** @typedef {{number: number, time: string, user_id: string | null, user_name: string | null, credential: string, action: string, target: string, outcome: string, address: string, request_id: string, details: Record<string, string>}} AuditEntry */
/** @typedef {{name: string, value: unknown, source: string, default: unknown, description: string, is_secret: boolean, needs_restart: boolean}} Setting */

/**
 * @template T
 * @typedef {{data: T[], next_cursor?: string | null, total?: number}} List
 */

/** @typedef {"running" | "succeeded" | "failed" | "cancelled"} OperationState */
/** @typedef {{code: string, severity: "error" | "warning", line?: number | null, path?: string | null, message: string, fix?: string | null}} Diagnostic */
/** @typedef {{message: string, type: string, param: string | null, code: string, hint: string | null, request_id: string, diagnostics?: Diagnostic[]}} ErrorBody */
/** @typedef {{done: number, total: number | null, unit: string, phase: string}} OperationProgress */
/** @typedef {{dataset?: string | null, dataset_id?: string | null, version?: number | null, upload_id?: string | null}} OperationTarget */
/** @typedef {{id: string, kind: string, state: OperationState, progress: OperationProgress | null, target: OperationTarget, result: any, error: ErrorBody | null, created_at: string, finished_at: string | null}} Operation */

/** @typedef {{id: string, name: string, byte_count: number, received_bytes: number, is_complete: boolean, created_at: string, expires_at: string | null}} Upload */
/** @typedef {{line: number, path: string | null, message: string}} ProblemRow */
/** @typedef {{code: string, severity: "error" | "warning", count: number, title: string, fix: {id: string, summary: string} | null, advice?: string | null, rows: ProblemRow[]}} ProblemGroup */
/** @typedef {{id: string, title: string, rows: number, before_after?: {line: number, before: unknown, after: unknown}[]}} OfferedFix */
/** @typedef {{name: string, samples?: string[], field?: string | null}} Column */
/**
 * @typedef {{recognition: string, form: string | null, candidates: string[], columns: (Column | string)[] | null, needs_columns: boolean, rows: number,
 *   invalid_rows: number, problems: ProblemGroup[], statistics: RowStatistics | null, fixes: OfferedFix[], sample: any[]}} Inspection
 */

/**
 * @typedef {{id: string, name: string, description: string | null, visibility: "private" | "organization", owner_id: string, form: string | null,
 *   status: string, versions: number, rows: number, bytes?: number | null, created_at: string, updated_at: string, deleted_at: string | null}} Dataset
 */
/** @typedef {{number: number, id: string, rows: number, status: string, form: string, created_at: string, origin: any, sha256: string, problems: number}} Version */
/** @typedef {{number: number, line?: number | null, content: any, flags?: (string | {flag: string, message: string})[]}} Example */
/** @typedef {{id: number, text: string, is_trained: boolean, message: number | null, bytes?: string}} Token */
/** @typedef {{base: string, tokens: Token[], spans: {message: number, role: string, start: number, end: number}[], counts: {tokens: number, trained: number}}} TokenView */
/**
 * @typedef {{rows: number, invalid_rows: number, blank_lines: number, system_messages: number, user_messages: number, assistant_messages: number,
 *   tool_messages: number, tool_calls: number, rows_with_tools: number, messages_of_weight_zero: number, rows_by_answers: number[], text_bytes: number,
 *   longest_text_bytes: number, longest_row: number, problems: Record<string, number>}} RowStatistics
 */
/** @typedef {{length: number, longer_rows: number, tokens_behind: number, trained_behind: number, packed_sequences: number, packing_efficiency: number, padding_efficiency: number}} TokenLimit */
/**
 * @typedef {{model?: string, base?: string, rows: number, unwritable_rows: number, tokens: number, trained_tokens: number, mean: number,
 *   percentiles: Record<string, number>, histogram: {to: number | null, rows: number}[], limits: TokenLimit[]}} TokenStatistics
 */
/** @typedef {{name: string, weight: number, rows: number, share: number, score: number, examples: (string | Finding)[]}} QualityPart */
/** @typedef {{row: number, flag?: string, path?: string | null, message: string, related?: number | null}} Finding */
/** @typedef {{measured: boolean, score: number | null, parts: QualityPart[], notes: string[], labels: Record<string, number>, languages: Record<string, number>}} Quality */
/** @typedef {{id: string, name: string, path?: string, context_length?: number | null}} BaseModel */

export {};
