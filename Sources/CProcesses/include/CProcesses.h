// Starting, asking and ending processes that outlive their parent, which Foundation's Process cannot do.
#ifndef TUNESMITH_PROCESSES_H
#define TUNESMITH_PROCESSES_H

#include <stdint.h>
#include <sys/types.h>

/// What a process is started with.
typedef struct ts_process_start {
    /// Path of the program, and its arguments and environment, each list ended by NULL.
    const char *program;
    char *const *arguments;
    char *const *environment;
    /// Its working folder.
    const char *folder;
    /// File to which it appends what it says.
    const char *log;
    /// The one open file that it gets beside input and output; it is TS_INHERITED_DESCRIPTOR there.
    int inherited;
    /// Most bytes of its data, heap and mappings of its own; 0 for no limit.
    uint64_t data_limit;
    /// How much rather than others the kernel ends it when memory is short, 0 to 1000; Linux alone knows that.
    int oom_score_adjustment;
    /// Is called between the making of the process and the start of the program, which does not happen when it returns an errno.
    int (*before)(pid_t pid, void *context);
    void *context;
} ts_process_start;

/// The number of the inherited open file in the started process.
#define TS_INHERITED_DESCRIPTOR 3

/// Starts a program in a session of its own, with no input, no other open files, signals as they usually are and no core dumps.
///
/// Returns 0 and the process's number once the program runs, else an errno, and nothing is left running. When the caller dies before
/// `before` returned, the program is not started.
int ts_process_run(const ts_process_start *start, pid_t *pid);

/// When a process began, in units of the operating system; 0 and `started`, else an errno (ESRCH where there is none).
int ts_process_started(pid_t pid, uint64_t *started);

/// Sends a signal to the process `pid` that began at `started`, never to a later one of the same number; 0 or an errno.
int ts_process_signal(pid_t pid, uint64_t started, int number);

/// Bytes of memory that a process has now and had at most; 0 or an errno.
int ts_process_memory(pid_t pid, uint64_t *resident, uint64_t *peak);

#endif
