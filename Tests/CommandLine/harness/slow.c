// Preloaded into a process: waits before it opens the file whose path ends with SLOW_AT, from the SLOW_FROM-th
// time on, so that another process comes in between.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int times;

static void slow(const char *path) {
    const char *at = getenv("SLOW_AT");
    const char *from = getenv("SLOW_FROM");
    if (!at || !from || strlen(path) < strlen(at)) return;
    if (strcmp(path + strlen(path) - strlen(at), at) != 0) return;
    if (atomic_fetch_add(&times, 1) + 1 >= atoi(from)) sleep(1);
}

#define OPEN(name)                                                                    \
    int name(const char *path, int flags, ...) {                                      \
        va_list rest;                                                                 \
        va_start(rest, flags);                                                        \
        mode_t mode = va_arg(rest, mode_t);                                           \
        va_end(rest);                                                                 \
        slow(path);                                                                   \
        return ((__typeof__(&name))dlsym(RTLD_NEXT, #name))(path, flags, mode);       \
    }

OPEN(open)
OPEN(open64)
