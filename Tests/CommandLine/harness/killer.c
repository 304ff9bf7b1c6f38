// Preloaded into a process: kills it before one of its acts on files, the one whose number stands in
// KILL_AT, as the kernel would. An act is counted where the files differ after it: what only reads, opens what is
// there, or syncs (whoever is killed leaves the same files before and after) is not, nor is a third write to the
// same file in a row, nor what a database keeps of itself in a file that the next process makes anew (-shm).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int acts;
// The file that was written to last, and how often in a row.
static atomic_ulong written;
static atomic_int times;

static void count(void) {
    const char *at = getenv("KILL_AT");
    if (at && atomic_fetch_add(&acts, 1) + 1 == atoi(at)) {
        kill(getpid(), SIGKILL);
        pause();
    }
}

static void act(void) {
    atomic_store(&written, 0);
    count();
}

static int ends(const char *path, const char *end) {
    size_t size = strlen(path), rest = strlen(end);
    return size >= rest && strcmp(path + size - rest, end) == 0;
}

static void write_act(int file) {
    struct stat state;
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size <= 0 || fstat(file, &state) != 0 || !S_ISREG(state.st_mode)) return;
    path[size] = 0;
    if (ends(path, "-shm")) return;
    if (atomic_exchange(&written, state.st_ino) != state.st_ino) atomic_store(&times, 0);
    if (atomic_fetch_add(&times, 1) < 2) count();
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define OPEN(name)                                                \
    int name(const char *path, int flags, ...) {                  \
        va_list rest;                                             \
        va_start(rest, flags);                                    \
        mode_t mode = va_arg(rest, mode_t);                       \
        va_end(rest);                                             \
        if (flags & O_CREAT && !ends(path, "-shm") && access(path, F_OK) != 0) act(); \
        return REAL(name)(path, flags, mode);                     \
    }
#define OPENAT(name)                                              \
    int name(int folder, const char *path, int flags, ...) {      \
        va_list rest;                                             \
        va_start(rest, flags);                                    \
        mode_t mode = va_arg(rest, mode_t);                       \
        va_end(rest);                                             \
        if (flags & O_CREAT && !ends(path, "-shm") && faccessat(folder, path, F_OK, 0) != 0) act(); \
        return REAL(name)(folder, path, flags, mode);             \
    }

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

int mkdir(const char *path, mode_t mode) { act(); return REAL(mkdir)(path, mode); }
int rename(const char *from, const char *to) { act(); return REAL(rename)(from, to); }
int rmdir(const char *path) { act(); return REAL(rmdir)(path); }
int ftruncate(int file, off_t size) { act(); return REAL(ftruncate)(file, size); }

int unlink(const char *path) {
    if (access(path, F_OK) == 0) act();
    return REAL(unlink)(path);
}

// What is synced is a whole: the next write begins another.
int fsync(int file) { atomic_store(&written, 0); return REAL(fsync)(file); }
int fdatasync(int file) { atomic_store(&written, 0); return REAL(fdatasync)(file); }

ssize_t write(int file, const void *bytes, size_t size) {
    if (file > 2) write_act(file);
    return REAL(write)(file, bytes, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
    write_act(file);
    return REAL(pwrite64)(file, bytes, size, at);
}
