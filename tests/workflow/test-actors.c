/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tuntas-actors.h"

enum {
  KABID = 1,
  KASI,
  SECOND_KASI,
  STAF,
  FORMER_KADIS,
  NOBODY = 99,
};

static void
add_official (GPtrArray *officials, gint64 id, const char *lane, gboolean active)
{
  TuntasOfficial *official = tuntas_official_new ();

  official->id = id;
  official->lanes = g_strsplit (lane, " ", -1);
  official->active = active;
  g_ptr_array_add (officials, official);
}

static void
add_assignment (GPtrArray *assignments,
                TuntasAssignmentKind kind,
                gint64 official,
                gint64 for_official,
                int from,
                int until)
{
  TuntasAssignment *assignment = tuntas_assignment_new ();

  assignment->kind = kind;
  assignment->official = official;
  assignment->for_official = for_official;
  assignment->from = from;
  assignment->until = until;
  g_ptr_array_add (assignments, assignment);
}

/* Kasi is Plh. Kabid for two weeks of June, Kabid Plt. of a Kadis who left; Staf signs a.n. Kabid.
 */
static TuntasActors *
make_actors (void)
{
  g_autoptr (GPtrArray) officials =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_official_unref);
  g_autoptr (GPtrArray) assignments =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_assignment_unref);

  add_official (officials, KABID, "kabid", TRUE);
  add_official (officials, KASI, "kasi", TRUE);
  add_official (officials, SECOND_KASI, "kasi", TRUE);
  add_official (officials, STAF, "staf admin", TRUE);
  add_official (officials, FORMER_KADIS, "kadis", FALSE);
  add_assignment (assignments, TUNTAS_ASSIGNMENT_KIND_PLH, KASI, KABID, 20260601, 20260614);
  add_assignment (assignments, TUNTAS_ASSIGNMENT_KIND_PLT, KABID, FORMER_KADIS, 20260301, 0);
  add_assignment (assignments, TUNTAS_ASSIGNMENT_KIND_AN, STAF, KABID, 20260101, 0);
  return tuntas_actors_new_for (officials, assignments);
}

static void
test_in_lane (void)
{
  static const struct {
    gint64 official;
    const char *lane;
    int date;
    gboolean in_lane;
  } rows[] = {
    {KASI, "kasi", 20260610, TRUE},    {KASI, "kabid", 20260610, TRUE},
    {KASI, "kabid", 20260601, TRUE},   {KASI, "kabid", 20260614, TRUE},
    {KASI, "kabid", 20260531, FALSE},  {KASI, "kabid", 20260615, FALSE},
    {KABID, "kabid", 20260610, TRUE},  {KABID, "kadis", 20260610, TRUE},
    {KABID, "kadis", 20260228, FALSE}, {KABID, "kasi", 20260610, FALSE},
    {STAF, "kabid", 20260610, FALSE},  {STAF, "admin", 20260610, TRUE},
    {STAF, "adm", 20260610, FALSE},    {FORMER_KADIS, "kadis", 20260610, FALSE},
    {NOBODY, "kasi", 20260610, FALSE},
  };
  g_autoptr (TuntasActors) actors = make_actors ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (
      tuntas_actors_is_in_lane (actors, rows[i].official, rows[i].lane, rows[i].date), ==,
      rows[i].in_lane);
}

static void
test_holder (void)
{
  static const struct {
    const char *lane;
    int date;
    gint64 only;
    gboolean any;
  } rows[] = {
    {"kabid", 20260520, KABID, TRUE}, {"kabid", 20260605, KASI, TRUE},
    {"kasi", 20260605, 0, TRUE},      {"staf", 20260605, STAF, TRUE},
    {"kadis", 20260605, KABID, TRUE}, {"kadis", 20260101, 0, FALSE},
    {"tim", 20260605, 0, FALSE},
  };
  g_autoptr (TuntasActors) actors = make_actors ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_assert_cmpint (tuntas_actors_find_only_holder (actors, rows[i].lane, rows[i].date), ==,
                     rows[i].only);
    g_assert_cmpint (tuntas_actors_has_holder (actors, rows[i].lane, rows[i].date), ==,
                     rows[i].any);
  }
}

static void
test_without_assignments (void)
{
  g_autoptr (GPtrArray) officials =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tuntas_official_unref);
  g_autoptr (TuntasActors) actors = tuntas_actors_new_for (officials, NULL);

  g_assert_null (tuntas_actors_find (actors, KASI));
  add_official (officials, KASI, "kasi", TRUE);
  g_assert_nonnull (tuntas_actors_find (actors, KASI));
  g_assert_cmpint (tuntas_actors_find_only_holder (actors, "kasi", 20260605), ==, KASI);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/actors/in-lane", test_in_lane);
  g_test_add_func ("/actors/holder", test_holder);
  g_test_add_func ("/actors/without-assignments", test_without_assignments);
  return g_test_run ();
}
