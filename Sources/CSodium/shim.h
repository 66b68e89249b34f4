// libsodium: hashes of passwords, sealed secrets, randomness, comparisons that take the same time.
#include <sodium.h>
