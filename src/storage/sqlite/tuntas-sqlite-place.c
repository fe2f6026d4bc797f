/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sqlite/tuntas-sqlite-place.h"

#include <sys/vfs.h>

/* File systems that lie on another computer, by the numbers of statfs(2). */
static const struct {
  guint32 type;
  const char *name;
} remotes[] = {
  {0x00006969, "NFS"},  {0x0000517b, "SMB"},    {0xff534d42, "CIFS"}, {0xfe534d42, "SMB2"},
  {0x0000564c, "NCP"},  {0x5346414f, "AFS"},    {0x6b414653, "AFS"},  {0x73757245, "Coda"},
  {0x00c36400, "Ceph"}, {0x0bd00bd0, "Lustre"},
};

/**
 * tuntas_sqlite_place_name_remote:
 * @type: `f_type` of statfs(2)
 *
 * Returns: (nullable): name of the network file system; NULL for any other
 */
const char *
tuntas_sqlite_place_name_remote (guint32 type)
{
  for (guint i = 0; i < G_N_ELEMENTS (remotes); i++)
    if (remotes[i].type == type)
      return remotes[i].name;
  return NULL;
}

/**
 * tuntas_sqlite_place_find_remote:
 * @path: a folder or file that exists
 *
 * The log of SQLite is shared through memory, which two computers do not share: each would write
 * over what the other one wrote.
 *
 * Returns: (nullable): name of the network file system on which @path lies; NULL when it lies on a
 *   disk of this computer, or when that cannot be told
 */
const char *
tuntas_sqlite_place_find_remote (const char *path)
{
  struct statfs status = {0};

  g_return_val_if_fail (path != NULL, NULL);

  return statfs (path, &status) == 0 ? tuntas_sqlite_place_name_remote ((guint32)status.f_type)
                                     : NULL;
}
