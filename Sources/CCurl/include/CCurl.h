// libcurl's functions with variable arguments, one for each type of argument, and what its macros hide.
#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>

CURLcode ts_curl_set_number(CURL *handle, CURLoption option, long value);
CURLcode ts_curl_set_size(CURL *handle, CURLoption option, curl_off_t value);
CURLcode ts_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode ts_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode ts_curl_set_list(CURL *handle, struct curl_slist *value);

/// What happens to the bytes of a transfer; each gets `context`.
typedef struct ts_curl_callbacks {
    void *context;
    /// A line of the answer's head, and bytes of its body: the number of bytes that were taken, or CURL_WRITEFUNC_PAUSE.
    size_t (*head)(char *bytes, size_t size, size_t count, void *context);
    size_t (*body)(char *bytes, size_t size, size_t count, void *context);
    /// Bytes of the request's body: the number of bytes given, 0 at its end, or CURL_READFUNC_PAUSE.
    size_t (*give)(char *bytes, size_t size, size_t count, void *context);
    /// Goes to a place of the request's body: CURL_SEEKFUNC_OK or CURL_SEEKFUNC_CANTSEEK.
    int (*seek)(void *context, curl_off_t offset, int origin);
} ts_curl_callbacks;

CURLcode ts_curl_set_callbacks(CURL *handle, const ts_curl_callbacks *callbacks);

/// The next transfer that is done, with its result; false when there is none.
bool ts_curl_next_done(CURLM *multi, CURL **handle, CURLcode *result);

/// The library's version.
const char *ts_curl_version(void);

#endif
