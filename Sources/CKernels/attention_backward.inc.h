// Gradients of causal attention. With D = rowsum(dO * O) and P = e^(S - lse) taken anew:
//
//   dP = dO V^T,  dS = P * (dP - D) [* (1 - (S / cap)^2)],  dQ = scale * dS K,  dK = scale * dS^T Q,  dV = P^T dO
//
// Memory convention: overwrites the tile's part of dq; adds to the gradients of keys and values, wherever `to` says they lie: several
// tiles share them. Reference: AttentionTests.

static size_t attention_backward_scratch(const ts_attention_arguments *a) {
    int64_t depth = TS_ROUND_UP(a->shape.head_dim, TS_PAD), row = TS_DEPTH_ROW(depth), rows = a->tile_strips * TS_STRIP;
    return (size_t)(3 * rows * row + 2 * rows + 2 * depth * TS_SCORE_ROW + 3 * TS_KEYS * row + 2 * TS_STRIP * TS_SCORE_ROW) * sizeof(float);
}

// Scores and dP of one row become P and dS; with a cap, the scores are the tangent's arguments, and so is what dS belongs to.
TS_INLINE void soften_backward(float *scores, float *products, seen s, float cap, float lse, float delta) {
    int64_t begin = TS_ROUND_DOWN(s.begin, TS_WIDTH), end = TS_ROUND_UP(s.end, TS_WIDTH);
    if (cap > 0) {
        for (int64_t j = begin; j < end; j++) {
            float t = hyperbolic_tangent(scores[j]), weight = exponential(cap * t - lse);
            scores[j] = weight;
            products[j] = weight * (products[j] - delta) * cap * (1.0f - t * t);
        }
    } else {
        for (int64_t j = begin; j < end; j += TS_WIDTH) {
            vec weights = exponentials(*(vec *)(scores + j) - lse);
            *(vec *)(scores + j) = weights;
            *(vec *)(products + j) = weights * (*(vec *)(products + j) - delta);
        }
    }
}

// Adds rows from[count, depth + 16] to the gradients of the keys k0 ..< k0 + count.
static void add_to_keys(float *prefix, int64_t prefix_count, int64_t prefix_stride, float *rows, int64_t stride, const float *from,
                        int64_t k0, int64_t count, int64_t d, int64_t row) {
    for (int64_t j = 0; j < count; j++) {
        int64_t key = k0 + j;
        if (key < prefix_count && !prefix) continue;
        float *to = key < prefix_count ? prefix + key * prefix_stride : rows + (key - prefix_count) * stride;
        for (int64_t e = 0; e < d; e++) to[e] += from[j * row + e];
    }
}

static void attention_backward(const ts_attention_arguments *a, const ts_tile *t, const ts_key_gradients *to, float *scratch) {
    const ts_attention_shape *s = &a->shape;
    int64_t d = s->head_dim, depth = TS_ROUND_UP(d, TS_PAD), row = TS_DEPTH_ROW(depth), strips = strips_of_head(t) * t->heads;
    float *queries = scratch, *douts = queries + strips * TS_STRIP * row, *dqueries = douts + strips * TS_STRIP * row;
    float *lse = dqueries + strips * TS_STRIP * row, *delta = lse + strips * TS_STRIP;
    float *key_columns = delta + strips * TS_STRIP, *value_columns = key_columns + depth * TS_SCORE_ROW;
    float *keys = value_columns + depth * TS_SCORE_ROW, *dkeys = keys + TS_KEYS * row, *dvalues = dkeys + TS_KEYS * row;
    float *weights = dvalues + TS_KEYS * row, *dscores = weights + TS_STRIP * TS_SCORE_ROW;
    float factor = query_factor(s);
    key_source of_keys = source(s, t, s->prefix_keys, a->k, s->k_row, s->k_head);
    key_source of_values = source(s, t, s->prefix_values, a->v, s->v_row, s->v_head);

    for (int64_t index = 0; index < strips; index++) {
        strip at = strip_at(t, index);
        load_strip(queries, depth, a->q, s->q_row, s->q_head, t, &at, d, factor);
        load_strip(douts, depth, a->dout, s->heads * d, d, t, &at, d, 1.0f);
        for (int64_t i = 0; i < at.rows; i++) {
            int64_t from = (t->start + at.position + i) * s->heads + at.head;
            lse[at.row + i] = a->lse[from];
            delta[at.row + i] = sum_of_products(a->dout + from * d, a->out + from * d, d);
        }
    }
    set_zero(dqueries, strips * TS_STRIP * row);

    int64_t end = s->prefix + t->last;
    for (int64_t k0 = TS_ROUND_DOWN(first_key(s, t->first), TS_KEYS); k0 < end; k0 += TS_KEYS) {
        int64_t count = TS_MIN(TS_KEYS, end - k0);
        pack_columns(key_columns, of_keys, k0, count, d);
        pack_columns(value_columns, of_values, k0, count, d);
        pack_rows(keys, of_keys, k0, count, d, depth);
        set_zero(dkeys, 2 * TS_KEYS * row);
        for (int64_t index = 0; index < strips; index++) {
            strip at = strip_at(t, index);
            viewers any = viewers_of(s, &at, k0, 0, count);
            if (any.first >= any.last) continue;
            multiply_scores(s, &at, k0, count, queries + at.row * row, row, key_columns, weights);
            multiply_scores(s, &at, k0, count, douts + at.row * row, row, value_columns, dscores);
            for (int64_t i = 0; i < at.rows; i++) {
                seen range = seen_by(s, &at, i, k0, count);
                float *p = weights + i * TS_SCORE_ROW, *dp = dscores + i * TS_SCORE_ROW;
                if (range.begin < range.end) soften_backward(p, dp, range, s->softcap, lse[at.row + i], delta[at.row + i]);
                clear_unseen(p, range, count);
                clear_unseen(dp, range, count);
            }
            add_weighted(s, &at, k0, count, dscores, keys, depth, dqueries + at.row * row);
            add_transposed(s, &at, k0, count, dscores, queries + at.row * row, depth, dkeys);
            add_transposed(s, &at, k0, count, weights, douts + at.row * row, depth, dvalues);
        }
        int64_t across = s->kv_heads * d;
        add_to_keys(to->dprefix_keys, s->prefix, across, to->dk, to->dk_row, dkeys, k0, count, d, row);
        add_to_keys(to->dprefix_values, s->prefix, across, to->dv, to->dv_row, dvalues, k0, count, d, row);
    }

    for (int64_t index = 0; index < strips; index++) {
        strip at = strip_at(t, index);
        for (int64_t i = 0; i < at.rows; i++) {
            float *out = a->dq + (t->start + at.position + i) * s->q_row + at.head * s->q_head;
            for (int64_t e = 0; e < d; e++) out[e] = factor * dqueries[(at.row + i) * row + e];
        }
    }
}
