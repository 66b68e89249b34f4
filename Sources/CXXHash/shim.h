// XXH3: fast digests for comparing texts, not for trust.
#include <xxhash.h>
