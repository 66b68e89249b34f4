// Causal attention:  S = scale * Q K^T [capped],  P = softmax over the keys a row sees,  O = P V,  lse = log sum exp of the rows of S.
//
// The softmax is taken block by block (Milakov and Gimelshein 2018; Dao et al. 2022): each row keeps its highest score so far, the sum
// of e^(S - highest) and the same sum weighted with V, and both shrink when a higher score comes.
// Memory convention: overwrites out and lse. Reference: AttentionTests.

static size_t attention_forward_scratch(const ts_attention_arguments *a) {
    int64_t depth = TS_ROUND_UP(a->shape.head_dim, TS_PAD), row = TS_DEPTH_ROW(depth), rows = a->tile_strips * TS_STRIP;
    return (size_t)(2 * rows * row + 2 * rows + depth * TS_SCORE_ROW + TS_KEYS * row + TS_STRIP * TS_SCORE_ROW) * sizeof(float);
}

// A higher score within this distance of the highest so far leaves that as it is: weights grow to e^8 then, which floats bear well, and
// most rows never have to be shrunk again.
#define ROOM 8.0f

// Scores of one row become weights e^(score - highest); returns what earlier weights of the row shrink by.
TS_INLINE float soften(float *scores, seen s, float cap, float *highest, float *sum) {
    int64_t begin = TS_ROUND_DOWN(s.begin, TS_WIDTH), end = TS_ROUND_UP(s.end, TS_WIDTH);
    if (cap > 0)
        for (int64_t j = begin; j < end; j++) scores[j] = cap * hyperbolic_tangent(scores[j]);
    for (int64_t j = begin; j < s.begin; j++) scores[j] = -INFINITY;
    for (int64_t j = s.end; j < end; j++) scores[j] = -INFINITY;
    vec top = *(vec *)(scores + begin), total = {0};
    for (int64_t j = begin + TS_WIDTH; j < end; j += TS_WIDTH) top = larger(*(vec *)(scores + j), top);
    float before = *highest, now = largest_lane(top);
    now = now > before + ROOM ? now : before;
    for (int64_t j = begin; j < end; j += TS_WIDTH) {
        vec weights = exponentials(*(vec *)(scores + j) - now);
        total += weights;
        *(vec *)(scores + j) = weights;
    }
    float factor = now > before ? exponential(before - now) : 1.0f;
    *highest = now;
    *sum = *sum * factor + sum_of_lanes(total);
    return factor;
}

static void attention_forward(const ts_attention_arguments *a, const ts_tile *t, float *scratch) {
    const ts_attention_shape *s = &a->shape;
    int64_t d = s->head_dim, depth = TS_ROUND_UP(d, TS_PAD), row = TS_DEPTH_ROW(depth), strips = strips_of_head(t) * t->heads;
    float *queries = scratch, *result = queries + strips * TS_STRIP * row, *highest = result + strips * TS_STRIP * row;
    float *sum = highest + strips * TS_STRIP, *keys = sum + strips * TS_STRIP, *values = keys + depth * TS_SCORE_ROW;
    float *scores = values + TS_KEYS * row;
    key_source of_keys = source(s, t, s->prefix_keys, a->k, s->k_row, s->k_head);
    key_source of_values = source(s, t, s->prefix_values, a->v, s->v_row, s->v_head);

    for (int64_t index = 0; index < strips; index++) {
        strip at = strip_at(t, index);
        load_strip(queries, depth, a->q, s->q_row, s->q_head, t, &at, d, query_factor(s));
    }
    set_zero(result, strips * TS_STRIP * row);
    set_zero(sum, strips * TS_STRIP);
    for (int64_t i = 0; i < strips * TS_STRIP; i++) highest[i] = -INFINITY;

    int64_t end = s->prefix + t->last;
    for (int64_t k0 = TS_ROUND_DOWN(first_key(s, t->first), TS_KEYS); k0 < end; k0 += TS_KEYS) {
        int64_t count = TS_MIN(TS_KEYS, end - k0);
        pack_columns(keys, of_keys, k0, count, d);
        pack_rows(values, of_values, k0, count, d, depth);
        for (int64_t index = 0; index < strips; index++) {
            strip at = strip_at(t, index);
            viewers any = viewers_of(s, &at, k0, 0, count);
            if (any.first >= any.last) continue;
            multiply_scores(s, &at, k0, count, queries + at.row * row, row, keys, scores);
            for (int64_t i = 0; i < at.rows; i++) {
                float *line = scores + i * TS_SCORE_ROW, *out = result + (at.row + i) * row;
                seen range = seen_by(s, &at, i, k0, count);
                if (range.begin < range.end) {
                    float factor = soften(line, range, s->softcap, highest + at.row + i, sum + at.row + i);
                    if (factor != 1.0f)
                        for (int64_t e = 0; e < depth; e++) out[e] *= factor;
                }
                clear_unseen(line, range, count);
            }
            add_weighted(s, &at, k0, count, scores, values, depth, result + at.row * row);
        }
    }

    for (int64_t index = 0; index < strips; index++) {
        strip at = strip_at(t, index);
        for (int64_t i = 0; i < at.rows; i++) {
            int64_t line = at.row + i, to = (t->start + at.position + i) * s->heads + at.head;
            float inverse = 1.0f / sum[line];
            for (int64_t e = 0; e < d; e++) a->out[to * d + e] = result[line * row + e] * inverse;
            a->lse[to] = highest[line] + logf(sum[line]);
        }
    }
}
