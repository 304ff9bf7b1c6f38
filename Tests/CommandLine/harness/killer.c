// Preloaded into a process: kills it before one of its acts on files, the one whose number stands in
// KILL_AT, as a loss of power or the kernel would. Acts that only read are not counted.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int acts;

static void act(void) {
    const char *at = getenv("KILL_AT");
    if (at && atomic_fetch_add(&acts, 1) + 1 == atoi(at)) {
        kill(getpid(), SIGKILL);
        pause();
    }
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define OPEN(name)                                                \
    int name(const char *path, int flags, ...) {                  \
        va_list rest;                                             \
        va_start(rest, flags);                                    \
        mode_t mode = va_arg(rest, mode_t);                       \
        va_end(rest);                                             \
        if (flags & O_CREAT) act();                               \
        return REAL(name)(path, flags, mode);                     \
    }
#define OPENAT(name)                                              \
    int name(int folder, const char *path, int flags, ...) {      \
        va_list rest;                                             \
        va_start(rest, flags);                                    \
        mode_t mode = va_arg(rest, mode_t);                       \
        va_end(rest);                                             \
        if (flags & O_CREAT) act();                               \
        return REAL(name)(folder, path, flags, mode);             \
    }

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

int mkdir(const char *path, mode_t mode) { act(); return REAL(mkdir)(path, mode); }
int rename(const char *from, const char *to) { act(); return REAL(rename)(from, to); }
int unlink(const char *path) { act(); return REAL(unlink)(path); }
int rmdir(const char *path) { act(); return REAL(rmdir)(path); }
int fsync(int file) { act(); return REAL(fsync)(file); }
int fdatasync(int file) { act(); return REAL(fdatasync)(file); }
int ftruncate(int file, off_t size) { act(); return REAL(ftruncate)(file, size); }

ssize_t write(int file, const void *bytes, size_t count) {
    if (file > 2) act();
    return REAL(write)(file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    act();
    return REAL(pwrite64)(file, bytes, count, at);
}
