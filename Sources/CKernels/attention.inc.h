// Causal attention, one (sequence, key/value head) pair at a time; every query head of the group is worked on by the same
// thread, so gradients of shared keys and values need no reduction between threads.
//
//   S = scale * Q K^T,  P = softmax over the allowed columns,  O = P V,  lse = log sum exp of the rows of S
//   backward, with D = rowsum(dO * O):  dP = dO V^T,  dS = P * (dP - D),  dQ = scale * dS K,  dK = scale * dS^T Q,  dV = P^T dO
//
// Only a block of rows of S exists at a time. Scratch is padded with zeros to whole vectors, so no product has a remainder.
// Memory convention: forward and backward overwrite their outputs. Reference: AttentionTests.

// Rows of a block; a multiple of TS_ROWS.
#define TS_BLOCK 48

static size_t attention_forward_scratch(int64_t longest, int64_t head_dim) {
    int64_t length = TS_ROUND_UP(longest, TS_PAD), depth = TS_ROUND_UP(head_dim, TS_PAD);
    return (size_t)(2 * length * depth + TS_BLOCK * (length + 2 * depth)) * sizeof(float);
}

static void attention_forward(const ts_attention_arguments *a, int64_t sequence, int64_t kv_head, float *scratch) {
    int64_t start = a->shape.starts[sequence], length = a->shape.starts[sequence + 1] - start;
    int64_t heads = a->shape.heads, d = a->shape.head_dim, group = heads / a->shape.kv_heads;
    int64_t q_stride = heads * d, kv_stride = a->shape.kv_heads * d;
    int64_t width = TS_ROUND_UP(length, TS_PAD), depth = TS_ROUND_UP(d, TS_PAD);
    float scale = 1.0f / sqrtf((float)d);
    float *kt = scratch, *values = kt + depth * width, *scores = values + width * depth;
    float *queries = scores + TS_BLOCK * width, *result = queries + TS_BLOCK * depth;

    transpose(kt, width, a->k + start * kv_stride + kv_head * d, kv_stride, length, d);
    copy_scaled(values, depth, a->v + start * kv_stride + kv_head * d, kv_stride, length, d, 1.0f);
    for (int64_t h = kv_head * group; h < (kv_head + 1) * group; h++) {
        for (int64_t i0 = 0; i0 < length; i0 += TS_BLOCK) {
            int64_t rows = TS_MIN(TS_BLOCK, length - i0), columns = TS_MIN(TS_ROUND_UP(i0 + rows, TS_PAD), width);
            copy_scaled(queries, depth, a->q + (start + i0) * q_stride + h * d, q_stride, rows, d, scale);
            multiply(rows, columns, d, queries, depth, kt, width, scores, width, false);
            for (int64_t i = 0; i < rows; i++) {
                float *s = scores + i * width, highest = -INFINITY, sum = 0;
                int64_t allowed = i0 + i + 1;
                {
#pragma clang fp reassociate(on)
                    for (int64_t j = 0; j < allowed; j++) highest = s[j] > highest ? s[j] : highest;
                }
                for (int64_t j = 0; j < allowed; j++) s[j] = exponential(s[j] - highest);
                {
#pragma clang fp reassociate(on)
                    for (int64_t j = 0; j < allowed; j++) sum += s[j];
                }
                a->lse[(start + i0 + i) * heads + h] = highest + logf(sum);
                float inverse = 1.0f / sum;
                for (int64_t j = 0; j < allowed; j++) s[j] *= inverse;
                for (int64_t j = allowed; j < columns; j++) s[j] = 0;
            }
            multiply(rows, depth, i0 + rows, scores, width, values, depth, result, depth, false);
            for (int64_t i = 0; i < rows; i++) memcpy(a->out + (start + i0 + i) * q_stride + h * d, result + i * depth, (size_t)d * 4);
        }
    }
}

static size_t attention_backward_scratch(int64_t longest, int64_t head_dim) {
    int64_t length = TS_ROUND_UP(longest, TS_PAD), depth = TS_ROUND_UP(head_dim, TS_PAD);
    return (size_t)(5 * length * depth + TS_BLOCK * (2 * length + 3 * depth) + length * TS_BLOCK) * sizeof(float);
}

static void attention_backward(const ts_attention_arguments *a, int64_t sequence, int64_t kv_head, float *scratch) {
    int64_t start = a->shape.starts[sequence], length = a->shape.starts[sequence + 1] - start;
    int64_t heads = a->shape.heads, d = a->shape.head_dim, group = heads / a->shape.kv_heads;
    int64_t q_stride = heads * d, kv_stride = a->shape.kv_heads * d;
    int64_t width = TS_ROUND_UP(length, TS_PAD), depth = TS_ROUND_UP(d, TS_PAD);
    float scale = 1.0f / sqrtf((float)d);
    float *kt = scratch, *vt = kt + depth * width, *keys = vt + depth * width;
    float *dkeys = keys + width * depth, *dvalues = dkeys + width * depth;
    float *p = dvalues + width * depth, *dp = p + TS_BLOCK * width, *turned = dp + TS_BLOCK * width;
    float *queries = turned + width * TS_BLOCK, *dout = queries + TS_BLOCK * depth, *dqueries = dout + TS_BLOCK * depth;
    const float *k = a->k + start * kv_stride + kv_head * d, *v = a->v + start * kv_stride + kv_head * d;

    transpose(kt, width, k, kv_stride, length, d);
    transpose(vt, width, v, kv_stride, length, d);
    copy_scaled(keys, depth, k, kv_stride, length, d, scale);
    memset(dkeys, 0, (size_t)(2 * width * depth) * sizeof(float));
    for (int64_t h = kv_head * group; h < (kv_head + 1) * group; h++) {
        for (int64_t i0 = 0; i0 < length; i0 += TS_BLOCK) {
            int64_t rows = TS_MIN(TS_BLOCK, length - i0), columns = TS_MIN(TS_ROUND_UP(i0 + rows, TS_PAD), width);
            int64_t at = (start + i0) * q_stride + h * d;
            copy_scaled(queries, depth, a->q + at, q_stride, rows, d, scale);
            copy_scaled(dout, depth, a->dout + at, q_stride, rows, d, 1.0f);
            multiply(rows, columns, d, queries, depth, kt, width, p, width, false);
            multiply(rows, columns, d, dout, depth, vt, width, dp, width, false);
            for (int64_t i = 0; i < rows; i++) {
                float *pi = p + i * width, *dpi = dp + i * width, lse = a->lse[(start + i0 + i) * heads + h];
                int64_t allowed = i0 + i + 1;
                float delta = sum_of_products(a->dout + at + i * q_stride, a->out + at + i * q_stride, d);
                for (int64_t j = 0; j < allowed; j++) {
                    float probability = exponential(pi[j] - lse);
                    pi[j] = probability;
                    dpi[j] = probability * (dpi[j] - delta);
                }
                for (int64_t j = allowed; j < columns; j++) pi[j] = dpi[j] = 0;
            }
            // The keys carry the scale for dQ, the queries for dK.
            multiply(rows, depth, i0 + rows, dp, width, keys, depth, dqueries, depth, false);
            for (int64_t i = 0; i < rows; i++) memcpy(a->dq + at + i * q_stride, dqueries + i * depth, (size_t)d * 4);
            transpose(turned, TS_BLOCK, dp, width, rows, i0 + rows);
            multiply(i0 + rows, depth, rows, turned, TS_BLOCK, queries, depth, dkeys, depth, true);
            transpose(turned, TS_BLOCK, p, width, rows, i0 + rows);
            multiply(i0 + rows, depth, rows, turned, TS_BLOCK, dout, depth, dvalues, depth, true);
        }
    }
    for (int64_t i = 0; i < length; i++) {
        memcpy(a->dk + (start + i) * kv_stride + kv_head * d, dkeys + i * depth, (size_t)d * 4);
        memcpy(a->dv + (start + i) * kv_stride + kv_head * d, dvalues + i * depth, (size_t)d * 4);
    }
}

static void attention_cached(const ts_attention_arguments *a, int64_t row, int64_t kv_head, float *scores) {
    int64_t heads = a->shape.heads, d = a->shape.head_dim, group = heads / a->shape.kv_heads, stride = a->shape.kv_heads * d;
    int64_t count = a->counts[row];
    const float *k = a->keys[row] + kv_head * d, *v = a->values[row] + kv_head * d;
    float scale = 1.0f / sqrtf((float)d);
    for (int64_t h = kv_head * group; h < (kv_head + 1) * group; h++) {
        const float *q = a->q + (row * heads + h) * d;
        float *out = a->out + (row * heads + h) * d, highest = -INFINITY, sum = 0;
        for (int64_t j = 0; j < count; j++) {
            scores[j] = scale * sum_of_products(q, k + j * stride, d);
            highest = scores[j] > highest ? scores[j] : highest;
        }
        for (int64_t j = 0; j < count; j++) scores[j] = exponential(scores[j] - highest);
        {
#pragma clang fp reassociate(on)
            for (int64_t j = 0; j < count; j++) sum += scores[j];
        }
        memset(out, 0, (size_t)d * sizeof(float));
        for (int64_t j = 0; j < count; j++) {
            float weight = scores[j] / sum;
            for (int64_t e = 0; e < d; e++) out[e] += weight * v[j * stride + e];
        }
    }
}
