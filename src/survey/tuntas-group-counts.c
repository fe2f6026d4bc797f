/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-group-counts.h"

typedef struct {
  guint64 count;
  gboolean hidden;
  gboolean spared; /* never too small by itself */
} Group;

struct _TuntasGroupCounts {
  guint n_groups;
  Group *groups;
};

/**
 * tuntas_group_counts_new:
 * @n_groups: groups, which have no member in common
 *
 * Returns: (transfer full): groups of nobody
 */
TuntasGroupCounts *
tuntas_group_counts_new (guint n_groups)
{
  TuntasGroupCounts *self = g_new0 (TuntasGroupCounts, 1);

  self->n_groups = n_groups;
  self->groups = g_new0 (Group, n_groups);
  return self;
}

/**
 * tuntas_group_counts_free:
 * @self: (nullable) (transfer full): the groups
 */
void
tuntas_group_counts_free (TuntasGroupCounts *self)
{
  if (self == NULL)
    return;
  g_free (self->groups);
  g_free (self);
}

static Group *
get_group (TuntasGroupCounts *self, guint group)
{
  g_assert (group < self->n_groups);
  return &self->groups[group];
}

/**
 * tuntas_group_counts_set:
 * @self: groups
 * @group: from 0
 * @count: how many people it has
 */
void
tuntas_group_counts_set (TuntasGroupCounts *self, guint group, guint64 count)
{
  get_group (self, group)->count = count;
}

/**
 * tuntas_group_counts_hide:
 * @self: groups
 * @group: from 0
 *
 * Hides a group whatever its number, because it is hidden elsewhere.
 */
void
tuntas_group_counts_hide (TuntasGroupCounts *self, guint group)
{
  get_group (self, group)->hidden = TRUE;
}

/**
 * tuntas_group_counts_spare:
 * @self: groups
 * @group: from 0
 *
 * Says that people cannot be recognised in a group however few they are, as those who did not say
 * something; it may still be hidden so that another group does not follow from it.
 */
void
tuntas_group_counts_spare (TuntasGroupCounts *self, guint group)
{
  get_group (self, group)->spared = TRUE;
}

/* The one to hide together with another: the smallest with people in it; if there is none, an empty
 * one. */
static gboolean
is_better (const Group *group, const Group *best)
{
  if (best == NULL || (group->count > 0) != (best->count > 0))
    return best == NULL || group->count > 0;
  return group->count < best->count;
}

/* What is hidden follows together from the number of all. When that is a single group, or fewer
 * people than @least, hides the smallest of the others with it. Returns whether it did. */
static gboolean
hide_partner (TuntasGroupCounts *self, guint64 least)
{
  Group *best = NULL;
  guint64 n_people = 0;
  guint n_hidden = 0;

  for (guint i = 0; i < self->n_groups; i++) {
    Group *group = &self->groups[i];

    n_hidden += group->hidden;
    n_people += group->hidden ? group->count : 0;
    if (!group->hidden && is_better (group, best))
      best = group;
  }
  if (n_hidden == 0 || (n_hidden > 1 && n_people >= least) || best == NULL)
    return FALSE;
  best->hidden = TRUE;
  return TRUE;
}

/**
 * tuntas_group_counts_hide_small:
 * @self: groups
 * @least: least number of people among whom one cannot be recognised
 *
 * Hides the groups of fewer people than @least, and as many more as are needed so that what follows
 * from the number of all is neither a single group nor fewer people than @least (statisticians call
 * this secondary suppression). The smallest group is taken, and an empty one only when there is no
 * other: else nobody is recognised by an empty group.
 *
 * This protects respondents from whoever sees a page, a paper or a workbook and knows the number of
 * all. It does not protect them from those who key or read the forms; nor, in a group that is
 * shown, when all of it answered alike; nor from papers made before and after a few forms came in.
 */
void
tuntas_group_counts_hide_small (TuntasGroupCounts *self, guint64 least)
{
  for (guint i = 0; i < self->n_groups; i++) {
    Group *group = &self->groups[i];

    group->hidden = group->hidden || (!group->spared && group->count > 0 && group->count < least);
  }
  while (hide_partner (self, least))
    continue;
}

/**
 * tuntas_group_counts_is_shown:
 * @self: groups
 * @group: from 0
 *
 * Returns: whether the count, and anything else about these people, may be shown
 */
gboolean
tuntas_group_counts_is_shown (TuntasGroupCounts *self, guint group)
{
  return !get_group (self, group)->hidden;
}
