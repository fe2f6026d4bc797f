/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-page-history.h"

struct _TuntasPageHistory {
  GQueue places; /* (element-type Place) */
};

typedef struct {
  char *name;
  GVariant *target;
} Place;

enum {
  LENGTH = 50,
};

static void
place_free (Place *place)
{
  g_free (place->name);
  g_clear_pointer (&place->target, g_variant_unref);
  g_free (place);
}

/**
 * tuntas_page_history_new:
 *
 * Returns: (transfer full): an empty history
 */
TuntasPageHistory *
tuntas_page_history_new (void)
{
  TuntasPageHistory *self = g_new0 (TuntasPageHistory, 1);

  g_queue_init (&self->places);
  return self;
}

/**
 * tuntas_page_history_free:
 * @self: (nullable): a history
 */
void
tuntas_page_history_free (TuntasPageHistory *self)
{
  if (self == NULL)
    return;
  g_queue_clear_full (&self->places, (GDestroyNotify)place_free);
  g_free (self);
}

/**
 * tuntas_page_history_push:
 * @self: a history
 * @name: of a page that is being left
 * @target: (nullable): what it showed
 *
 * Remembers a place; the oldest one is forgotten when there are too many.
 */
void
tuntas_page_history_push (TuntasPageHistory *self, const char *name, GVariant *target)
{
  Place *place = g_new0 (Place, 1);

  place->name = g_strdup (name);
  place->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_queue_push_head (&self->places, place);
  if (self->places.length > LENGTH)
    place_free (g_queue_pop_tail (&self->places));
}

/**
 * tuntas_page_history_pop:
 * @self: a history
 * @name: (out) (transfer full): of the page
 * @target: (out) (transfer full) (nullable): what it showed
 *
 * Returns: whether there was a place to go back to
 */
gboolean
tuntas_page_history_pop (TuntasPageHistory *self, char **name, GVariant **target)
{
  Place *place = g_queue_pop_head (&self->places);

  if (place == NULL)
    return FALSE;
  *name = g_steal_pointer (&place->name);
  *target = g_steal_pointer (&place->target);
  place_free (place);
  return TRUE;
}

/**
 * tuntas_page_history_is_empty:
 * @self: a history
 *
 * Returns: whether there is nothing to go back to
 */
gboolean
tuntas_page_history_is_empty (TuntasPageHistory *self)
{
  return g_queue_is_empty (&self->places);
}
