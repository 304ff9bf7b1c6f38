// libcurl. Swift cannot call variadic C functions, so each kind of argument has a shim here.
// The caller must pair an option with the shim of its kind; <curl/curl.h> says which that is.
#ifndef TASUKEAI_CCURL_SHIM_H
#define TASUKEAI_CCURL_SHIM_H

// The type checks of <curl/typecheck-gcc.h> need constant options; the shims take variables.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

// CURLOPT_PROTOCOLS_STR came with 7.85. Without it the limit to one protocol would not hold.
#if LIBCURL_VERSION_NUM < 0x075500
#error "libcurl 7.85 or newer is needed"
#endif

// libcurl calls it with (data, size, count, context); anything but size * count as the result ends
// the transfer.
typedef size_t (*tasukeai_curl_receiver)(char *data, size_t size, size_t count, void *context);

// libcurl calls it with each piece that goes over the wire; it returns 0.
typedef int (*tasukeai_curl_observer)(CURL *handle, curl_infotype kind, char *data, size_t size,
                                      void *context);

static inline CURLcode tasukeai_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tasukeai_curl_set_offset(CURL *handle, CURLoption option,
                                                curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

// libcurl calls it about once a second with (context, bytes to come, come, to send, sent); anything but 0
// ends the transfer.
typedef int (*tasukeai_curl_progress)(void *context, curl_off_t total, curl_off_t done,
                                      curl_off_t to_send, curl_off_t sent);

// libcurl copies the string; NULL resets the option.
static inline CURLcode tasukeai_curl_set_string(CURL *handle, CURLoption option,
                                                const char *value) {
    return curl_easy_setopt(handle, option, value);
}

// libcurl keeps the pointer: what it points to must outlive the transfer.
static inline CURLcode tasukeai_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode tasukeai_curl_set_receiver(CURL *handle, CURLoption option,
                                                  tasukeai_curl_receiver receiver) {
    return curl_easy_setopt(handle, option, receiver);
}

static inline CURLcode tasukeai_curl_set_observer(CURL *handle, tasukeai_curl_observer observer) {
    return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, observer);
}

static inline CURLcode tasukeai_curl_set_progress(CURL *handle, tasukeai_curl_progress progress) {
    return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, progress);
}

// Whether an address is this machine's own: loopback, "this host", or an IPv4 one of these in IPv6.
static inline int tasukeai_is_this_machine(const struct sockaddr *address) {
    if (address->sa_family == AF_INET) {
        const struct sockaddr_in *plain = (const struct sockaddr_in *)(const void *)address;
        unsigned first = ntohl(plain->sin_addr.s_addr) >> 24;
        return first == 127 || first == 0;
    }
    if (address->sa_family == AF_INET6) {
        const struct in6_addr *long_one = &((const struct sockaddr_in6 *)(const void *)address)->sin6_addr;
        if (IN6_IS_ADDR_LOOPBACK(long_one) || IN6_IS_ADDR_UNSPECIFIED(long_one)) return 1;
        return IN6_IS_ADDR_V4MAPPED(long_one)
            && (long_one->s6_addr[12] == 127 || long_one->s6_addr[12] == 0);
    }
    return 0;
}

static inline curl_socket_t tasukeai_open_elsewhere(void *context, curlsocktype purpose,
                                                    struct curl_sockaddr *address) {
    (void)context;
    (void)purpose;
    if (tasukeai_is_this_machine(&address->addr)) return CURL_SOCKET_BAD;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// Refuses every connection to this machine, whatever name led there.
static inline CURLcode tasukeai_curl_set_elsewhere_only(CURL *handle) {
    return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, tasukeai_open_elsewhere);
}

static inline CURLcode tasukeai_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode tasukeai_curl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return curl_easy_getinfo(handle, info, value);
}

// The string belongs to the handle and lives as long as it.
static inline CURLcode tasukeai_curl_get_string(CURL *handle, CURLINFO info, const char **value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode tasukeai_curl_multi_set_long(CURLM *multi, CURLMoption option,
                                                     long value) {
    return curl_multi_setopt(multi, option, value);
}

// The result of a finished transfer, which <curl/curl.h> keeps in a union.
static inline CURLcode tasukeai_curl_message_result(const CURLMsg *message) {
    return message->data.result;
}

#endif
