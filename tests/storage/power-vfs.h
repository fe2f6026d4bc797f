/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define POWER_VFS_NAME "tuntas-power"

/**
 * PowerVfsCrash:
 * @user_data: as given
 *
 * The power has failed: the image folder holds what the disk may hold now.
 */
typedef void (*PowerVfsCrash) (gpointer user_data);

void power_vfs_register (void);
void power_vfs_start (const char *image_folder, guint32 seed, PowerVfsCrash crash, gpointer data);
void power_vfs_arm (void);
void power_vfs_stop (void);

G_END_DECLS
