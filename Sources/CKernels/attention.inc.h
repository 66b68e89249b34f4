// What forward and backward attention share. Both work on a tile: positions first ..< last of one sequence for some query heads that
// share a key/value head. Its rows are cut into strips of at most TS_STRIP positions of one head; the keys that the tile sees come in
// blocks of TS_KEYS, packed once for all strips. So only a strip times a block of scores exists at a time, near the core.
//
// Keys are counted from the first of the prefix: position p of the sequence is key prefix + p. A strip's scores outside the window or
// after the row are not computed where a whole register block lies there, and 0 elsewhere.
// Scratch is padded with zeros to whole vectors, so no product has a remainder.

// As TS_STRIP, a multiple of TS_ROWS and TS_PAD in every variant.
#define TS_KEYS 96
// Rows of scratch are an odd number of cache lines long: a column of them does not fall on few sets of the cache.
#define TS_SCORE_ROW (TS_KEYS + 16)
#define TS_DEPTH_ROW(depth) ((depth) + 16)

typedef struct strip {
    int64_t row;      // of the tile's scratch
    int64_t position; // of the first row
    int64_t rows;
    int64_t head;
} strip;

// Strips come head by head.
TS_INLINE int64_t strips_of_head(const ts_tile *t) { return (t->last - t->first + TS_STRIP - 1) / TS_STRIP; }

TS_INLINE strip strip_at(const ts_tile *t, int64_t index) {
    int64_t each = strips_of_head(t), position = t->first + index % each * TS_STRIP;
    return (strip){index * TS_STRIP, position, TS_MIN(TS_STRIP, t->last - position), t->head + index / each};
}

// First key that the row at `position` sees; the last one is prefix + position.
TS_INLINE int64_t first_key(const ts_attention_shape *s, int64_t position) {
    return s->window > 0 ? TS_MAX(0, s->prefix + position - s->window + 1) : 0;
}

// The keys of block k0 ..< k0 + count that row i of the strip sees, from `begin` to before `end` in the block.
typedef struct seen {
    int64_t begin, end;
} seen;

TS_INLINE seen seen_by(const ts_attention_shape *s, const strip *at, int64_t i, int64_t k0, int64_t count) {
    int64_t begin = first_key(s, at->position + i) - k0, end = s->prefix + at->position + i + 1 - k0;
    begin = TS_MAX(begin, 0);
    end = TS_MIN(end, count);
    return begin < end ? (seen){begin, end} : (seen){0, 0};
}

// The rows of the strip that see one of the keys from `begin` to before `end` of the block k0; none when first >= last.
typedef struct viewers {
    int64_t first, last;
} viewers;

TS_INLINE viewers viewers_of(const ts_attention_shape *s, const strip *at, int64_t k0, int64_t begin, int64_t end) {
    int64_t here = s->prefix + at->position, first = k0 + begin - here, last = s->window > 0 ? k0 + end - 1 + s->window - here : at->rows;
    return (viewers){TS_MAX(first, 0), TS_MIN(last, at->rows)};
}

// scores[rows, TS_SCORE_ROW] = A[rows, d] * B[d, keys] wherever one of the strip's rows sees one of the keys.
TS_INLINE void multiply_scores(const ts_attention_shape *s, const strip *at, int64_t k0, int64_t count, const float *a, int64_t lda,
                               const float *b, float *scores) {
    for (int64_t j = 0; j < count; j += TS_PAD) {
        viewers v = viewers_of(s, at, k0, j, TS_MIN(j + TS_PAD, count));
        for (int64_t i = TS_ROUND_DOWN(v.first, TS_ROWS); i < v.last; i += TS_ROWS)
            block(s->head_dim, a + i * lda, lda, 1, b + j, TS_SCORE_ROW, scores + i * TS_SCORE_ROW + j, TS_SCORE_ROW, false);
    }
}

// C[rows, depth] += weights[rows, keys] * B[keys, depth] over the keys from the first that a register block's first row sees to the
// last that its last row does.
TS_INLINE void add_weighted(const ts_attention_shape *s, const strip *at, int64_t k0, int64_t count, const float *weights, const float *b,
                            int64_t depth, float *c) {
    int64_t row = TS_DEPTH_ROW(depth);
    for (int64_t e = 0; e < depth; e += TS_PAD)
        for (int64_t i = 0; i < at->rows; i += TS_ROWS) {
            int64_t last = TS_MIN(i + TS_ROWS, at->rows) - 1;
            int64_t begin = TS_MAX(first_key(s, at->position + i) - k0, 0), end = TS_MIN(s->prefix + at->position + last + 1 - k0, count);
            if (begin < end)
                block(end - begin, weights + i * TS_SCORE_ROW + begin, TS_SCORE_ROW, 1, b + begin * row + e, row, c + i * row + e, row, true);
        }
}

// C[keys, depth] (+)= weights[rows, keys]^T * B[rows, depth] over the rows that see each register block of keys.
TS_INLINE void add_transposed(const ts_attention_shape *s, const strip *at, int64_t k0, int64_t count, const float *weights, const float *b,
                              int64_t depth, float *c) {
    int64_t row = TS_DEPTH_ROW(depth);
    for (int64_t e = 0; e < depth; e += TS_PAD)
        for (int64_t j = 0; j < count; j += TS_ROWS) {
            viewers v = viewers_of(s, at, k0, j, TS_MIN(j + TS_ROWS, count));
            if (v.first < v.last)
                block(v.last - v.first, weights + v.first * TS_SCORE_ROW + j, 1, TS_SCORE_ROW, b + v.first * row + e, row, c + j * row + e,
                      row, true);
        }
}

// Zero outside begin ..< end of a row of scores, up to the end of the last register block.
TS_INLINE void clear_unseen(float *scores, seen s, int64_t count) {
    set_zero(scores, s.begin);
    set_zero(scores + s.end, TS_ROUND_UP(count, TS_ROWS) - s.end);
}

// The memory that holds keys (or values): the prefix's rows, then those of the sequence, for the tile's key/value head.
typedef struct key_source {
    const float *prefix, *rows;
    int64_t prefix_count, prefix_stride, stride;
} key_source;

TS_INLINE key_source source(const ts_attention_shape *s, const ts_tile *t, const float *prefix, const float *rows, int64_t row_stride,
                            int64_t head_stride) {
    return (key_source){s->prefix > 0 ? prefix + t->kv_head * s->head_dim : NULL, rows + t->start * row_stride + t->kv_head * head_stride,
                        s->prefix, s->kv_heads * s->head_dim, row_stride};
}

// to[d, TS_SCORE_ROW]: the keys k0 ..< k0 + count as columns, 0 in those up to a whole register block.
static void pack_columns(float *to, key_source from, int64_t k0, int64_t count, int64_t d) {
    int64_t of_prefix = TS_MIN(TS_MAX(from.prefix_count - k0, 0), count), padded = TS_ROUND_UP(count, TS_PAD);
    if (of_prefix > 0) transpose(to, TS_SCORE_ROW, from.prefix + k0 * from.prefix_stride, from.prefix_stride, of_prefix, d);
    if (of_prefix < count)
        transpose(to + of_prefix, TS_SCORE_ROW, from.rows + (k0 + of_prefix - from.prefix_count) * from.stride, from.stride,
                  count - of_prefix, d);
    for (int64_t e = 0; count < padded && e < d; e++) set_zero(to + e * TS_SCORE_ROW + count, padded - count);
}

// to[count, depth + 16]: the keys k0 ..< k0 + count as rows.
static void pack_rows(float *to, key_source from, int64_t k0, int64_t count, int64_t d, int64_t depth) {
    int64_t of_prefix = TS_MIN(TS_MAX(from.prefix_count - k0, 0), count), row = TS_DEPTH_ROW(depth);
    if (of_prefix > 0) copy_scaled(to, row, depth, from.prefix + k0 * from.prefix_stride, from.prefix_stride, of_prefix, d, 1.0f);
    if (of_prefix < count)
        copy_scaled(to + of_prefix * row, row, depth, from.rows + (k0 + of_prefix - from.prefix_count) * from.stride, from.stride,
                    count - of_prefix, d, 1.0f);
}

// The strip's rows of x (from `row_stride` and `head_stride`) times `factor`; rows up to a whole register block are 0.
TS_INLINE void load_strip(float *to, int64_t depth, const float *x, int64_t row_stride, int64_t head_stride, const ts_tile *t,
                          const strip *at, int64_t d, float factor) {
    int64_t row = TS_DEPTH_ROW(depth);
    to += at->row * row;
    copy_scaled(to, row, depth, x + (t->start + at->position) * row_stride + at->head * head_stride, row_stride, at->rows, d, factor);
    set_zero(to + at->rows * row, (TS_ROUND_UP(at->rows, TS_ROWS) - at->rows) * row);
}

// Queries carry the scale of scores, so that keys need not; with a soft cap, that of the tangent's argument.
TS_INLINE float query_factor(const ts_attention_shape *s) { return s->softcap > 0 ? s->scale / s->softcap : s->scale; }
