// Starting a process that outlives its parent, which Foundation's Process cannot do.
#ifndef TUNESMITH_PROCESSES_H
#define TUNESMITH_PROCESSES_H

#endif
