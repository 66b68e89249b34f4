#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "CProcesses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

// The child's end of the pair over which the two speak before the program starts.
#define CHANNEL (TS_INHERITED_DESCRIPTOR + 1)
// Above all numbers that are given out below.
#define FREE_DESCRIPTOR 16

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

static int open_pair(int pair[2]) {
#ifdef SOCK_CLOEXEC
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) == 0 ? 0 : errno;
#else
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) return errno;
    for (int i = 0; i < 2; i++) {
        fcntl(pair[i], F_SETFD, FD_CLOEXEC);
        int on = 1;
        setsockopt(pair[i], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
    }
    return 0;
#endif
}

// Between fork and exec: only calls that are safe there, since other threads' locks may be held for ever.

static void close_from(int first) {
#ifdef SYS_close_range
    if (syscall(SYS_close_range, (unsigned)first, ~0u, 0) == 0) return;
#endif
    struct rlimit limit;
    int last = getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < 65536 ? (int)limit.rlim_cur : 65536;
    for (int descriptor = first; descriptor < last; descriptor++) close(descriptor);
}

static int place(int descriptor, int number) { return dup2(descriptor, number) == number ? 0 : errno; }

static int place_descriptors(const ts_process_start *start, int log, int channel) {
    int input = open("/dev/null", O_RDONLY);
    int from[] = {input, log, start->inherited, channel};
    for (int i = 0; i < 4; i++) {
        from[i] = fcntl(from[i], F_DUPFD_CLOEXEC, FREE_DESCRIPTOR);
        if (from[i] < 0) return errno;
    }
    int error = place(from[3], CHANNEL);
    if (error == 0) error = place(from[0], STDIN_FILENO);
    if (error == 0) error = place(from[1], STDOUT_FILENO);
    if (error == 0) error = place(from[1], STDERR_FILENO);
    if (error == 0) error = place(from[2], TS_INHERITED_DESCRIPTOR);
    if (error == 0 && fcntl(CHANNEL, F_SETFD, FD_CLOEXEC) != 0) error = errno;
    if (error == 0) close_from(CHANNEL + 1);
    return error;
}

static int limit(int resource, uint64_t most) {
    struct rlimit bounds = {(rlim_t)most, (rlim_t)most};
    return setrlimit(resource, &bounds) == 0 ? 0 : errno;
}

static void prefer_to_end(int adjustment) {
#ifdef __linux__
    char digits[8];
    int count = 0, rest = adjustment;
    do digits[7 - count++] = (char)('0' + rest % 10); while ((rest /= 10) > 0 && count < 8);
    int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    // Where it cannot be said the kernel chooses by size, and a trainer is the larger one.
    ssize_t written = write(file, digits + 8 - count, (size_t)count);
    (void)written;
    close(file);
#else
    (void)adjustment;
#endif
}

static void reset_signals(void) {
    struct sigaction usual;
    memset(&usual, 0, sizeof usual);
    usual.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; number++) sigaction(number, &usual, NULL);
}

static int prepare(const ts_process_start *start, int log, int channel) {
    if (setsid() < 0) return errno;
    reset_signals();
    int error = limit(RLIMIT_CORE, 0);
    if (error == 0 && start->data_limit > 0) error = limit(RLIMIT_DATA, start->data_limit);
    if (error == 0 && chdir(start->folder) != 0) error = errno;
    prefer_to_end(start->oom_score_adjustment);
    return error == 0 ? place_descriptors(start, log, channel) : error;
}

static void run_child(const ts_process_start *start, int log, int channel) {
    int error = prepare(start, log, channel);
    if (error == 0) {
        channel = CHANNEL;
        char word;
        // Nothing comes when the parent died or was kept from going on.
        if (recv(channel, &word, 1, 0) != 1) _exit(127);
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        execve(start->program, start->arguments, start->environment);
        error = errno;
    }
    send(channel, &error, sizeof error, MSG_NOSIGNAL);
    _exit(127);
}

static void reap(pid_t pid) {
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {}
}

// The program runs when the child's end closes without a word.
static int let_start(const ts_process_start *start, pid_t pid, int channel) {
    int error = start->before ? start->before(pid, start->context) : 0;
    if (error != 0) return error;
    send(channel, "g", 1, MSG_NOSIGNAL);
    ssize_t count;
    do count = recv(channel, &error, sizeof error, MSG_WAITALL); while (count < 0 && errno == EINTR);
    if (count < 0) return errno;
    return count == sizeof error ? error : 0;
}

int ts_process_run(const ts_process_start *start, pid_t *pid) {
    int log = open(start->log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0) return errno;
    int pair[2];
    int error = open_pair(pair);
    if (error != 0) {
        close(log);
        return error;
    }
    // No handler of the parent may run in the child.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t child = fork();
    if (child == 0) run_child(start, log, pair[1]);
    error = child < 0 ? errno : 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close(log);
    close(pair[1]);
    if (child > 0) error = let_start(start, child, pair[0]);
    close(pair[0]);
    if (error != 0 && child > 0) reap(child);
    if (error == 0) *pid = child;
    return error;
}
