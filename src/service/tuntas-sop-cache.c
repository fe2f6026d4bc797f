/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-sop-cache-private.h"

#include "tuntas-sop-reader.h"
#include "tuntas-store-sops.h"

struct _TuntasSopCache {
  GPtrArray *in_force; /* (element-type TuntasSop) */
  int day;             /* for which that was found out, YYYYMMDD */
  GHashTable *texts;   /* "name/revision" to TuntasSop: a revision never changes */
};

/**
 * tuntas_sop_cache_new:
 *
 * Returns: (transfer full): a cache that knows no SOP yet
 */
TuntasSopCache *
tuntas_sop_cache_new (void)
{
  TuntasSopCache *self = g_new0 (TuntasSopCache, 1);

  self->in_force = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_sop_unref);
  self->texts =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)tuntas_sop_unref);
  return self;
}

/**
 * tuntas_sop_cache_free:
 * @self: (transfer full) (nullable): a cache
 */
void
tuntas_sop_cache_free (TuntasSopCache *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->in_force);
  g_hash_table_unref (self->texts);
  g_free (self);
}

/* Borrowed from the cache. */
static TuntasSop *
keep (TuntasSopCache *self, TuntasStoredSop *stored, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s/%d", stored->name, stored->revision);
  TuntasSop *sop = g_hash_table_lookup (self->texts, key);

  if (sop != NULL)
    return sop;
  sop = tuntas_sop_reader_read (stored->text, -1, stored->name, error);
  if (sop == NULL)
    return NULL;
  sop->revision = stored->revision;
  g_free (sop->name);
  sop->name = g_strdup (stored->name);
  g_hash_table_insert (self->texts, g_steal_pointer (&key), sop);
  return sop;
}

static int
compare_sops (gconstpointer a, gconstpointer b)
{
  const TuntasSop *first = *(TuntasSop *const *)a;
  const TuntasSop *second = *(TuntasSop *const *)b;

  return first->survey - second->survey;
}

/* Whether @candidate is the newest revision of its SOP whose day has come, and not retired. */
static gboolean
is_in_force (TuntasStoredSop *candidate, GPtrArray *stored, int today)
{
  if (candidate->since > today || (candidate->retired > 0 && candidate->retired <= today))
    return FALSE;
  for (guint i = 0; i < stored->len; i++) {
    TuntasStoredSop *other = g_ptr_array_index (stored, i);

    if (g_strcmp0 (other->name, candidate->name) == 0 && other->revision > candidate->revision &&
        other->since <= today)
      return FALSE;
  }
  return TRUE;
}

/**
 * tuntas_sop_cache_load:
 * @self: a cache
 * @store: the store of the office
 * @today: the day in question, YYYYMMDD
 * @error: return location for an error of `TUNTAS_STORE_ERROR` or `TUNTAS_KEYED_ERROR`
 *
 * Finds out which SOPs are in force on @today. On failure it knows what it knew.
 *
 * Returns: whether they could be read
 */
gboolean
tuntas_sop_cache_load (TuntasSopCache *self, TuntasStore *store, int today, GError **error)
{
  g_autoptr (GPtrArray) stored = tuntas_store_list_sops (store, error);
  g_autoptr (GPtrArray) in_force = NULL;

  if (stored == NULL)
    return FALSE;

  in_force = g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_sop_unref);
  for (guint i = 0; i < stored->len; i++) {
    TuntasStoredSop *candidate = g_ptr_array_index (stored, i);
    TuntasSop *sop;

    if (!is_in_force (candidate, stored, today))
      continue;
    sop = keep (self, candidate, error);
    if (sop == NULL)
      return FALSE;
    g_ptr_array_add (in_force, tuntas_sop_ref (sop));
  }
  g_ptr_array_sort (in_force, compare_sops);

  g_ptr_array_unref (self->in_force);
  self->in_force = g_steal_pointer (&in_force);
  self->day = today;
  return TRUE;
}

/**
 * tuntas_sop_cache_forget_texts:
 * @self: a cache
 *
 * Forgets the revisions that were read: another store may hold other texts under the same numbers.
 */
void
tuntas_sop_cache_forget_texts (TuntasSopCache *self)
{
  g_hash_table_remove_all (self->texts);
}

/**
 * tuntas_sop_cache_get_day:
 * @self: a cache
 *
 * Returns: the day for which it knows what is in force, YYYYMMDD; 0 when it knows nothing yet
 */
int
tuntas_sop_cache_get_day (TuntasSopCache *self)
{
  return self->day;
}

/**
 * tuntas_sop_cache_get_in_force:
 * @self: a cache
 *
 * Returns: (transfer none) (element-type TuntasSop): SOPs in force, those for complaints first;
 * never changed, a later load makes another array
 */
GPtrArray *
tuntas_sop_cache_get_in_force (TuntasSopCache *self)
{
  return self->in_force;
}

/**
 * tuntas_sop_cache_get_revision:
 * @self: a cache
 * @store: the store of the office
 * @name: an SOP
 * @revision: which revision, from 1
 * @error: return location for an error of `TUNTAS_STORE_ERROR` or `TUNTAS_KEYED_ERROR`
 *
 * Returns: (transfer none) (nullable): the SOP in that revision, in force or not
 */
TuntasSop *
tuntas_sop_cache_get_revision (TuntasSopCache *self,
                               TuntasStore *store,
                               const char *name,
                               int revision,
                               GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s/%d", name, revision);
  g_autoptr (TuntasStoredSop) stored = NULL;
  TuntasSop *sop = g_hash_table_lookup (self->texts, key);

  if (sop != NULL)
    return sop;
  stored = tuntas_store_load_sop (store, name, revision, error);
  return stored != NULL ? keep (self, stored, error) : NULL;
}
