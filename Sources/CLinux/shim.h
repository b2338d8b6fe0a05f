#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

#include <stddef.h>

// Calls of the C library that its headers show to GNU programs only, and Swift's Glibc module therefore not at all.

/// Waits until all of a file system is on the disk.
int syncfs(int descriptor);

/// The first place of some bytes in others.
void *_Nullable memmem(
    const void *_Nonnull haystack, size_t haystack_length, const void *_Nonnull needle, size_t needle_length);

/// The last place of a byte in others.
void *_Nullable memrchr(const void *_Nonnull bytes, int byte, size_t length);

#endif
