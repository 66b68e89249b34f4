// OpenSSL's message digests, and codes that show who made a message.
#include <openssl/evp.h>
#include <openssl/hmac.h>
