// Attention of single rows over cached keys and values: the softmax of one row needs no blocks. Reference: AttentionTests.

static void attention_cached(const ts_attention_arguments *a, int64_t row, int64_t kv_head, float *scores) {
    const ts_attention_shape *s = &a->shape;
    int64_t d = s->head_dim, group = s->heads / s->kv_heads, count = a->counts[row];
    int64_t begin = s->window > 0 && count > s->window ? count - s->window : 0;
    const float *k = a->keys[row] + kv_head * s->k_head, *v = a->values[row] + kv_head * s->v_head;
    for (int64_t h = kv_head * group; h < (kv_head + 1) * group; h++) {
        const float *q = a->q + row * s->q_row + h * s->q_head;
        float *out = a->out + (row * s->heads + h) * d, highest = -INFINITY, sum = 0;
        for (int64_t j = begin; j < count; j++) {
            float score = s->scale * sum_of_products(q, k + j * s->k_row, d);
            if (s->softcap > 0) score = s->softcap * hyperbolic_tangent(score / s->softcap);
            scores[j] = score;
            highest = score > highest ? score : highest;
        }
        for (int64_t j = begin; j < count; j++) scores[j] = exponential(scores[j] - highest);
        {
#pragma clang fp reassociate(on)
            for (int64_t j = begin; j < count; j++) sum += scores[j];
        }
        memset(out, 0, (size_t)d * sizeof(float));
        for (int64_t j = begin; j < count; j++) {
            float weight = scores[j] / sum;
            for (int64_t e = 0; e < d; e++) out[e] += weight * v[j * s->v_row + e];
        }
    }
}
