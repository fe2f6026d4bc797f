/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tuntas_workspace_get_lane_official:
 * @self: an open office
 * @lane: (nullable): a lane
 *
 * Returns: (transfer none) (nullable): the first active official who acts in @lane
 */
TuntasOfficial *
tuntas_workspace_get_lane_official (TuntasWorkspace *self, const char *lane)
{
  GPtrArray *officials = tuntas_workspace_get_officials (self);

  for (guint i = 0; lane != NULL && i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);

    if (official->active && official->lanes != NULL &&
        g_strv_contains ((const char *const *)official->lanes, lane))
      return official;
  }
  return NULL;
}

/**
 * tuntas_workspace_get_default_official:
 * @self: an open office
 * @sop: (nullable): an SOP; NULL for the first one in force
 *
 * Who acts when nobody was named: the official at the step where cases of @sop begin, else the
 * first active one.
 *
 * Returns: an official; 0 when the office has none
 */
gint64
tuntas_workspace_get_default_official (TuntasWorkspace *self, TuntasSop *sop)
{
  GPtrArray *officials = tuntas_workspace_get_officials (self);
  GPtrArray *in_force = tuntas_workspace_get_sops_in_force (self);
  TuntasOfficial *official = NULL;
  TuntasStep *entry;

  if (sop == NULL && in_force->len > 0)
    sop = g_ptr_array_index (in_force, 0);
  entry = sop != NULL ? tuntas_sop_find_step (sop, sop->entry) : NULL;
  for (guint i = 0;
       entry != NULL && official == NULL && entry->lanes != NULL && entry->lanes[i] != NULL; i++)
    official = tuntas_workspace_get_lane_official (self, entry->lanes[i]);
  for (guint i = 0; official == NULL && i < officials->len; i++) {
    TuntasOfficial *candidate = g_ptr_array_index (officials, i);

    if (candidate->active)
      official = candidate;
  }
  return official != NULL ? official->id : 0;
}

/* Without spaces and dots, so that a NIP is found however it was typed. */
static char *
squeeze (const char *text)
{
  g_autoptr (GString) squeezed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++) {
    if (*c != ' ' && *c != '.')
      g_string_append_c (squeezed, *c);
  }
  return g_strdup (squeezed->str);
}

/* The lane of an SOP in force that is called so, by its id or as printed. */
static const char *
find_lane (TuntasWorkspace *self, const char *folded)
{
  GPtrArray *in_force = tuntas_workspace_get_sops_in_force (self);

  for (guint i = 0; i < in_force->len; i++) {
    TuntasSop *sop = g_ptr_array_index (in_force, i);

    for (guint k = 0; k < sop->lanes->len; k++) {
      TuntasLane *lane = g_ptr_array_index (sop->lanes, k);
      g_autofree char *id = g_utf8_casefold (lane->id, -1);
      g_autofree char *title = g_utf8_casefold (lane->title, -1);

      if (strcmp (id, folded) == 0 || strcmp (title, folded) == 0)
        return lane->id;
    }
  }
  return NULL;
}

/* How well @official answers to it: 0 not at all; the higher the better. */
static int
rate_official (TuntasOfficial *official, const char *lane, const char *folded, const char *digits)
{
  g_autofree char *name = NULL;
  g_autofree char *position = NULL;
  g_autofree char *nip = NULL;

  if (official->nip != NULL && *digits != '\0') {
    nip = squeeze (official->nip);
    if (strcmp (nip, digits) == 0)
      return 6;
  }
  name = g_utf8_casefold (official->name != NULL ? official->name : "", -1);
  position = g_utf8_casefold (official->position != NULL ? official->position : "", -1);
  if (strcmp (name, folded) == 0)
    return 5;
  if (strcmp (position, folded) == 0)
    return 4;
  if (lane != NULL && official->lanes != NULL &&
      g_strv_contains ((const char *const *)official->lanes, lane))
    return 3;
  if (strstr (name, folded) != NULL)
    return 2;
  if (strstr (position, folded) != NULL)
    return 1;
  return 0;
}

/**
 * tuntas_workspace_find_official:
 * @self: an open office
 * @text: row number, name or part of it, NIP, post, or lane
 * @error: return location for `TUNTAS_SERVICE_ERROR_NOT_FOUND`, or `…_INVALID` when several people
 *   answer to it equally well
 *
 * Returns: (transfer full) (nullable): an active official
 */
TuntasOfficial *
tuntas_workspace_find_official (TuntasWorkspace *self, const char *text, GError **error)
{
  GPtrArray *officials = tuntas_workspace_get_officials (self);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *digits = squeeze (text);
  const char *lane = find_lane (self, folded);
  TuntasOfficial *best = NULL;
  TuntasOfficial *rival = NULL;
  int best_rate = 0;
  gint64 id = 0;

  if (strlen (text) < 10 && g_ascii_string_to_signed (text, 10, 1, G_MAXINT32, &id, NULL)) {
    best = tuntas_workspace_get_official (self, id);
    if (best != NULL)
      return tuntas_official_ref (best);
  }

  for (guint i = 0; i < officials->len; i++) {
    TuntasOfficial *official = g_ptr_array_index (officials, i);
    int rate = official->active ? rate_official (official, lane, folded, digits) : 0;

    if (rate > best_rate) {
      best = official;
      best_rate = rate;
      rival = NULL;
    } else if (rate > 0 && rate == best_rate) {
      rival = official;
    }
  }
  /* Several people share a lane or a post: the first one stands for it. A name must be clear. */
  if (rival != NULL && best_rate == 2) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_INVALID,
                 _ ("“%s” may be %s or %s. Write the name in full or give the NIP."), text,
                 best->name, rival->name);
    return NULL;
  }
  if (best == NULL) {
    g_set_error (error, TUNTAS_SERVICE_ERROR, TUNTAS_SERVICE_ERROR_NOT_FOUND,
                 _ ("There is no official “%s” in this office. Give a name, NIP, post or lane."),
                 text);
    return NULL;
  }
  return tuntas_official_ref (best);
}
