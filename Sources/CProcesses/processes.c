#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "CProcesses.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#else
#include <libproc.h>
#include <sys/proc_info.h>
#include <sys/resource.h>
#endif

#ifdef __linux__
static int open_facts(pid_t pid, const char *name, FILE **file) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, name);
    *file = fopen(path, "re");
    if (*file) return 0;
    return errno == ENOENT ? ESRCH : errno;
}

// Field 22 of proc(5)'s stat, in clock ticks since the machine started; the second field, a name in brackets, may hold anything.
int ts_process_started(pid_t pid, uint64_t *started) {
    FILE *file;
    int error = open_facts(pid, "stat", &file);
    if (error != 0) return error;
    char text[4096];
    size_t count = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[count] = 0;
    char *rest = strrchr(text, ')');
    // The state follows, field 3. A dead process that nobody has waited for yet is none.
    if (!rest || count == 0 || rest[1] != ' ' || rest[2] == 'Z' || rest[2] == 'X') return ESRCH;
    for (int field = 2; field < 22; field++) {
        rest = strchr(rest + 1, ' ');
        if (!rest) return ESRCH;
    }
    return sscanf(rest, "%" SCNu64, started) == 1 ? 0 : ESRCH;
}

int ts_process_memory(pid_t pid, uint64_t *resident, uint64_t *peak) {
    FILE *file;
    int error = open_facts(pid, "status", &file);
    if (error != 0) return error;
    char line[256];
    int found = 0;
    while (found < 2 && fgets(line, sizeof line, file)) {
        uint64_t kilobytes;
        if (sscanf(line, "VmHWM: %" SCNu64, &kilobytes) == 1) *peak = kilobytes * 1024, found++;
        else if (sscanf(line, "VmRSS: %" SCNu64, &kilobytes) == 1) *resident = kilobytes * 1024, found++;
    }
    fclose(file);
    return found == 2 ? 0 : ESRCH;
}

static int same(pid_t pid, uint64_t started) {
    uint64_t found;
    int error = ts_process_started(pid, &found);
    return error != 0 ? error : found == started ? 0 : ESRCH;
}

int ts_process_signal(pid_t pid, uint64_t started, int number) {
    if (pid <= 1) return ESRCH;
#ifdef SYS_pidfd_open
    // The descriptor stays with its process: what is found out after it was opened holds when the signal is sent.
    int process = (int)syscall(SYS_pidfd_open, pid, 0);
    if (process >= 0) {
        int error = same(pid, started);
        if (error == 0 && syscall(SYS_pidfd_send_signal, process, number, NULL, 0) != 0) error = errno;
        close(process);
        return error;
    }
    if (errno != ENOSYS && errno != EPERM) return errno;
#endif
    int error = same(pid, started);
    return error != 0 ? error : kill(pid, number) == 0 ? 0 : errno;
}
#else
int ts_process_started(pid_t pid, uint64_t *started) {
    struct proc_bsdinfo facts;
    if (proc_pidinfo(pid, PROC_PIDTBSDINFO, 0, &facts, sizeof facts) != sizeof facts) return errno ? errno : ESRCH;
    *started = facts.pbi_start_tvsec * 1000000 + facts.pbi_start_tvusec;
    return 0;
}

int ts_process_memory(pid_t pid, uint64_t *resident, uint64_t *peak) {
    struct rusage_info_v4 facts;
    if (proc_pid_rusage(pid, RUSAGE_INFO_V4, (rusage_info_t *)&facts) != 0) return errno;
    *resident = facts.ri_resident_size;
    *peak = facts.ri_lifetime_max_phys_footprint;
    return 0;
}

int ts_process_signal(pid_t pid, uint64_t started, int number) {
    uint64_t found;
    if (pid <= 1) return ESRCH;
    int error = ts_process_started(pid, &found);
    if (error == 0 && found != started) error = ESRCH;
    return error != 0 ? error : kill(pid, number) == 0 ? 0 : errno;
}
#endif
