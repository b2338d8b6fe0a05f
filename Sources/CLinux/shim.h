#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

#include <stddef.h>
#include <sys/vfs.h>

// Calls of the C library that its headers show to GNU programs only, and Swift's Glibc module therefore not at all.

/// Waits until all of a file system is on the disk.
int syncfs(int descriptor);

/// Makes a pipe whose ends have the flags of `open` from the beginning on.
int pipe2(int *_Nonnull ends, int flags);

/// The first place of some bytes in others.
void *_Nullable memmem(
    const void *_Nonnull haystack, size_t haystack_length, const void *_Nonnull needle, size_t needle_length);

/// What `renameat2` does with a file that has the new name already.
enum essor_rename { ESSOR_RENAME_NOREPLACE = 1, ESSOR_RENAME_EXCHANGE = 2 };

/// Renames a file; or lets two files change their names at one stroke.
int renameat2(
    int old_folder, const char *_Nonnull old_path, int new_folder, const char *_Nonnull new_path, unsigned int flags);

/// The last place of a byte in others.
void *_Nullable memrchr(const void *_Nonnull bytes, int byte, size_t length);

/// Whether a folder lies on a drive that other computers or programs may write without this one being told: 1, else 0.
static inline int essor_is_shared_file_system(const char *_Nonnull path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return 0;
  switch ((unsigned long)status.f_type & 0xFFFFFFFFul) {
    case 0x6969:      // NFS
    case 0x517B:      // SMB
    case 0xFF534D42:  // CIFS
    case 0xFE534D42:  // SMB 2 and later
    case 0x65735546:  // FUSE: sshfs, clouds
    case 0x01021997:  // 9P: folders of a computer around a virtual one
    case 0x786F4256:  // VirtualBox
    case 0x00C36400:  // Ceph
    case 0x5346414F:  // AFS
    case 0x73757245:  // Coda
      return 1;
    default: return 0;
  }
}

#endif
