/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Fewer respondents than these are not shown as a group unless an office decides otherwise. */
#define TUNTAS_GROUP_COUNTS_LEAST 5
/* No office may decide on fewer: of two, each knows the other. */
#define TUNTAS_GROUP_COUNTS_SMALLEST 3

/* Numbers of people by group, some of which are kept secret. */
typedef struct _TuntasGroupCounts TuntasGroupCounts;

TuntasGroupCounts *tuntas_group_counts_new (guint n_groups) G_GNUC_WARN_UNUSED_RESULT;
void tuntas_group_counts_free (TuntasGroupCounts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TuntasGroupCounts, tuntas_group_counts_free)

void tuntas_group_counts_set (TuntasGroupCounts *self, guint group, guint64 count);
void tuntas_group_counts_hide (TuntasGroupCounts *self, guint group);
void tuntas_group_counts_spare (TuntasGroupCounts *self, guint group);
void tuntas_group_counts_hide_small (TuntasGroupCounts *self, guint64 least);
gboolean tuntas_group_counts_is_shown (TuntasGroupCounts *self, guint group);

G_END_DECLS
