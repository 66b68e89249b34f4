// OpenSSL's message digests.
#include <openssl/evp.h>
