// Activations of feed-forward layers, by themselves and as gates: out = f(gate) * up.
//
//   silu: x s(x);   gelu: x F(x), F the normal distribution;   gelu tanh: x s(2 u), u = sqrt(2 / pi) (x + 0.044715 x^3);   relu: max(x, 0)
//
// s is the logistic function: 1 + tanh(u) = 2 s(2 u). Results may be written over what was read. Reference: ActivationKernelTests.

typedef struct slope {
    float value, derivative;
} slope;

TS_INLINE slope activate(float x, ts_activation activation) {
    switch (activation) {
    case TS_SILU: {
        float s = sigmoid(x);
        return (slope){x * s, s * (1.0f + x * (1.0f - s))};
    }
    case TS_GELU_TANH: {
        // Beyond 10 the slope is 0 or 1; its cube must not outgrow the smallest s.
        float near = x < -10.0f ? -10.0f : (x > 10.0f ? 10.0f : x), square = near * near;
        float s = sigmoid(1.5957691216f * near * (1.0f + 0.044715f * square));
        return (slope){x * s, s + near * s * (1.0f - s) * 1.5957691216f * (1.0f + 0.134145f * square)};
    }
    case TS_GELU: {
        float bell = exponential(-0.5f * x * x), tail = normal_tail(x, bell);
        float below = x > 0 ? 1.0f - tail : tail;
        return (slope){x * below, below + x * 0.39894228040f * bell};
    }
    default: return (slope){x < 0 ? 0.0f : x, x > 0 ? 1.0f : 0.0f};
    }
}

// The choice stands outside the loops, so that each is vectorised. Outputs may be the inputs: an element is read before it is written.
#define TS_FOR_ACTIVATION(count, body)                                                                                               \
    do {                                                                                                                             \
        switch (activation) {                                                                                                        \
        case TS_SILU: TS_ACTIVATION_LOOP(count, TS_SILU, body); break;                                                               \
        case TS_GELU_TANH: TS_ACTIVATION_LOOP(count, TS_GELU_TANH, body); break;                                                     \
        case TS_GELU: TS_ACTIVATION_LOOP(count, TS_GELU, body); break;                                                               \
        default: TS_ACTIVATION_LOOP(count, TS_RELU, body); break;                                                                    \
        }                                                                                                                            \
    } while (0)
#define TS_ACTIVATION_LOOP(count, kind, body)                                                                                        \
    _Pragma("clang loop vectorize(assume_safety)") for (int64_t i = 0; i < (count); i++) body(kind)

static void gated_forward(float *out, const float *gate, const float *up, int64_t count, ts_activation activation) {
#define TS_BODY(kind) out[i] = activate(gate[i], kind).value * up[i]
    TS_FOR_ACTIVATION(count, TS_BODY);
#undef TS_BODY
}

static void gated_backward(float *dgate, float *dup, const float *dout, const float *gate, const float *up, int64_t count,
                           ts_activation activation) {
#define TS_BODY(kind)                                                                                                                \
    {                                                                                                                                \
        slope f = activate(gate[i], kind);                                                                                           \
        float u = up[i], d = dout[i];                                                                                                \
        dup[i] = d * f.value;                                                                                                        \
        dgate[i] = d * u * f.derivative;                                                                                             \
    }
    TS_FOR_ACTIVATION(count, TS_BODY);
#undef TS_BODY
}

static void activation_forward(float *y, const float *x, int64_t count, ts_activation activation) {
#define TS_BODY(kind) y[i] = activate(x[i], kind).value
    TS_FOR_ACTIVATION(count, TS_BODY);
#undef TS_BODY
}

static void activation_backward(float *dx, const float *dy, const float *x, int64_t count, ts_activation activation) {
#define TS_BODY(kind) dx[i] = dy[i] * activate(x[i], kind).derivative
    TS_FOR_ACTIVATION(count, TS_BODY);
#undef TS_BODY
}
