// The terminal is given back as it was found, whatever ends the program; and signals become bytes in a pipe.
//
// A handler may only call what is safe in one: hence C, static buffers, write(2) and tcsetattr(3).
#ifndef RESCUE_H
#define RESCUE_H

#include <stddef.h>

// Remembers the terminal's modes as they are now; the first call counts.
void rescue_remember(void);

// From now on `bytes` and the remembered modes are sent when the program exits or crashes.
void rescue_arm(const char *bytes, size_t count);

// The terminal has been given back in order.
void rescue_disarm(void);

// Puts the remembered modes back now.
void rescue_restore_modes(void);

// Opens the pipe and installs the handlers; the reading end, or -1. Later calls return the same pipe.
//
// Bytes: 'w' the window changed, 'h' hang-up or a request to end, 'c' continued, 'z' a request to stop, 'k' woken.
int rescue_listen(void);

// Wakes the reader of the pipe, from any thread.
void rescue_wake(void);

// Stops the process group as Ctrl+Z does, and returns when it goes on.
void rescue_stop(void);

#endif
