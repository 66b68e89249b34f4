#include "CCurl.h"

CURLcode ts_curl_set_number(CURL *handle, CURLoption option, long value) { return curl_easy_setopt(handle, option, value); }

CURLcode ts_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) { return curl_easy_setopt(handle, option, value); }

CURLcode ts_curl_set_text(CURL *handle, CURLoption option, const char *value) { return curl_easy_setopt(handle, option, value); }

CURLcode ts_curl_set_pointer(CURL *handle, CURLoption option, void *value) { return curl_easy_setopt(handle, option, value); }

CURLcode ts_curl_set_list(CURL *handle, struct curl_slist *value) { return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, value); }

CURLcode ts_curl_set_callbacks(CURL *handle, const ts_curl_callbacks *callbacks) {
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, callbacks->head);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, callbacks->context);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, callbacks->body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, callbacks->context);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, callbacks->give);
    curl_easy_setopt(handle, CURLOPT_READDATA, callbacks->context);
    curl_easy_setopt(handle, CURLOPT_SEEKFUNCTION, callbacks->seek);
    return curl_easy_setopt(handle, CURLOPT_SEEKDATA, callbacks->context);
}

bool ts_curl_next_done(CURLM *multi, CURL **handle, CURLcode *result) {
    int left = 0;
    for (CURLMsg *message = curl_multi_info_read(multi, &left); message; message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        *handle = message->easy_handle;
        *result = message->data.result;
        return true;
    }
    return false;
}

const char *ts_curl_version(void) { return curl_version_info(CURLVERSION_NOW)->version; }
