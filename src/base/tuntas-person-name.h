/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tuntas_person_name_mask (const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *tuntas_person_name_get_initials (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
